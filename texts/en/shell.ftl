### The frame around every page.

shell-product = Stegvis
