### Steps of the chain, roles, services and codes: the proper names, each in one place.

## Steps, said to the person

step-registration = Inskrivning
step-registration-what = Du berättar vem du är, vad du kan och vad du vill arbeta med. Du kan också säga direkt om du behöver stöd.
step-profiling = Profilering
step-profiling-what = Vi räknar ut hur stor chansen är att du får arbete eller börjar studera. Resultatet är ett stöd för bedömningen och kan aldrig ensamt leda till ett nej.
step-assessment = Arbetsmarknadspolitisk bedömning
step-assessment-what = Vi bedömer vilket stöd som passar dig bäst för att få arbete. Är det oklart, eller om du vill, gör du det tillsammans med en handläggare.
step-mapping = Kartläggning
step-mapping-what = Du och din handläggare går igenom vad du kan och vill, i vilket arbete och med vilka anpassningar. Ni ser också om en specialist behöver hjälpa till.
step-evidence = Underlag
step-evidence-what = Vi samlar de intyg och utlåtanden som behövs. Du ser vad som saknas och vem vi väntar på. Ditt övriga stöd fortsätter under tiden.
step-overall_assessment = Samlad bedömning
step-overall_assessment-what = Vi väger ihop vad du kan, vad som är svårt och hur arbetsmiljön påverkar. Bedömningen skrivs ner och du får läsa den.
step-code = Funktionshinderkod
step-code-what = En kod ger dig rätt till särskilt stöd. Du bestämmer själv om du vill ha den, och du kan ta tillbaka ditt ja.
step-decision = Beslut om stöd
step-decision-what = Du får ett beslut om vilket stöd du får. Där står varför, vilka regler som gäller och hur du överklagar.
step-choice = Val av leverantör
step-choice-what = Du jämför de leverantörer som finns nära dig och väljer den du vill ha. Du kan byta senare.
step-support = Stöd
step-support-what = Du får en egen handledare och gör en plan tillsammans med handledaren. Ni söker arbete, besöker arbetsgivare och prövar er fram.
step-work = Arbete och studier
step-work-what = Du börjar arbeta eller studera. Stödet finns kvar så att du kan trivas och stanna, och det är inget misslyckande att byta jobb.
step-closing = Avslut
step-closing-what = Ni går igenom hur det har gått och du säger vad du tycker. Nästa steg bestäms innan stödet tar slut, så att du inte blir utan.
step-plan = Handlingsplan
step-plan-what = I planen står vad du ska göra, vad vi ska göra och när. Du är med och skriver den.
step-control = Aktivitetsrapport
step-control-what = Du berättar vad du har gjort för att få arbete. Om något saknas får du förklara dig innan vi bestämmer något.
step-rights = Rättigheter
step-rights-what = Du har en namngiven handläggare. Du kan läsa ditt ärende, se vem som har öppnat det, rätta fel och överklaga beslut.

## Roles

role-job_seeker = arbetssökande
role-officer = handläggare
role-specialist = specialist
role-coach = handledare
role-host = anordnare
role-reviewer = granskare
role-system = systemet

## Services

service-steg_till_arbete_plus = Steg till arbete +
service-steg_till_arbete_plus-what = Stöd för dig som har varit utan arbete länge eller behöver mer hjälp för att få arbete. Du får en egen handledare som söker arbete tillsammans med dig och finns kvar när du har börjat.
service-rusta_och_matcha_2 = Rusta och matcha 2
service-rusta_och_matcha_2-what = En leverantör som du väljer hjälper dig att söka arbete eller utbildning. Du träffar din handledare regelbundet.
service-arbetsmarknadsutbildning = Arbetsmarknadsutbildning
service-arbetsmarknadsutbildning-what = En yrkesutbildning för ett yrke där det finns arbete att få.
service-arbetspraktik = Arbetspraktik
service-arbetspraktik-what = Du prövar ett yrke på en arbetsplats under en kort tid. Du får erfarenhet och någon som kan berätta hur du arbetar.
service-arbetstraning = Arbetsträning
service-arbetstraning-what = Du tränar på att arbeta, på en arbetsplats och i en takt som passar dig.
service-lonebidrag_utveckling = Lönebidrag för utveckling i anställning
service-lonebidrag_utveckling-what = Arbetsgivaren får bidrag till din lön medan du utvecklas i arbetet. Du har en vanlig anställning med lön.
service-matchning_och_uppfoljning = Matchning och uppföljning
service-matchning_och_uppfoljning-what = Din handläggare ger dig förslag på arbeten och följer upp hur det går.

## Tracks of services

track-steg_till_arbete_plus-near = det närmare spåret
track-steg_till_arbete_plus-far = spåret med mest stöd
track-rusta_och_matcha_2-a = spår A
track-rusta_och_matcha_2-b = spår B
track-rusta_och_matcha_2-c = spår C

## Disability codes (AFFS 2021:2); the code opens rights and is never a person's label

code-11 = Nedsatt funktion i hjärta, kärl eller lungor
code-21 = Barndomsdöv och/eller teckenspråkig
code-22 = Hörselskada
code-33 = Synnedsättning
code-43 = Nedsatt eller begränsad rörelseförmåga
code-51 = Övriga somatiskt relaterade funktionsnedsättningar
code-61 = Psykisk funktionsnedsättning
code-71 = Generellt nedsatt inlärningsförmåga
code-82 = Missbruks- eller beroendeproblematik
code-91 = Allergi eller överkänslighet
code-92 = Specifik kognitiv funktionsnedsättning
