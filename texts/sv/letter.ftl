### Beslutsbrevet. Klarspråk: vad, varför, vad det betyder, hur man överklagar, vem som har beslutat.

## Rubriker

letter-title-support-granted = Du får stöd
letter-title-support-refused = Du får inte det stöd du har sökt
letter-title-subsidy-granted = Lönebidrag är beviljat för dig
letter-title-subsidy-refused = Lönebidrag är inte beviljat
letter-title-sanction-imposed = Beslut om varning eller avstängning
letter-title-early_end-imposed = Ditt stöd avslutas
letter-title-any = Beslut
letter-what = Vad vi har beslutat
letter-why = Varför
letter-means = Vad det betyder för dig
letter-appeal = Om du tycker att beslutet är fel
letter-who = Vem som har beslutat
letter-contact = Har du frågor?

## Vad vi har beslutat

letter-what-support-granted = Vi har beslutat att du får stöd av oss.
letter-what-support-refused = Vi har beslutat att inte ge dig den här insatsen.
letter-what-subsidy-granted = Vi har beslutat att en arbetsgivare som anställer dig får bidrag till din lön.
letter-what-subsidy-refused = Vi har beslutat att inte bevilja bidrag till din lön.
letter-what-sanction-imposed = Vi har beslutat om en varning eller en avstängning.
letter-what-early_end-imposed = Vi har beslutat att ditt stöd ska avslutas i förtid.
letter-what-any = Vi har fattat ett beslut i ditt ärende.
letter-fact-service = Insats
letter-fact-need = Behov
letter-fact-from = Gäller från
letter-fact-to = Gäller längst till och med
letter-fact-no_end = utan slutdatum
letter-fact-per_month = Bidrag per månad
letter-why-rules = Så här svarade reglerna:

## Vad det betyder

letter-means-support-granted = Väljer man leverantör till insatsen gör du det själv, och du kan byta senare. Säg till om du vill ha hjälp att jämföra.
letter-means-support-refused = Du kan fortfarande få annat stöd. Din handläggare går igenom nästa steg med dig.
letter-means-subsidy-granted = Du har en vanlig anställning med lön. Bidraget går till arbetsgivaren och följer med dig om du byter arbete.
letter-means-subsidy-refused = Du kan fortfarande söka vanliga arbeten och få annat stöd. Din handläggare går igenom nästa steg med dig.
letter-means-sanction-imposed = Beslutet kan påverka din ersättning. Ditt stöd för att få arbete fortsätter.
letter-means-early_end-imposed = Nästa steg bestäms tillsammans med dig, så att du inte blir utan stöd som du behöver.
letter-means-any = Din handläggare kan förklara vad beslutet betyder för dig.

## Omprövning

letter-appeal-how = Du kan begära att beslutet prövas på nytt. Gör det på Mina sidor, i ett brev, på telefon eller vid ett besök. Berätta vilket beslut det gäller och vad du vill ändra. Det kostar inget. Någon annan än den som beslutade prövar det.
letter-appeal-time = Tiden räknas från den dag då du fick beslutet. Du har { $time } på dig.
letter-appeal-last = Du fick beslutet { $received }. Din begäran ska ha kommit in senast { $last }.

## Avsändare

letter-sender = Stegvis (demonstration)
letter-reference = Ärende { $case }
letter-who-text = { $name }, { $role }, beslutade { $date }.
letter-contact-text = Kontakta din handläggare { $name }. Du kan skriva på Mina sidor, ringa eller komma på besök.
letter-footer = Det här är en demonstration. Personen, ärendet och beslutet är påhittade.
