import type { OfferWords } from './drafts.js';

/** What Måne Mobil offers and tells, in Danish. */
export const danish = {
  number: (telephone: string): string => `Mobil ${telephone}`,
  basis: ['dit databrug de seneste tolv måneder', 'dit abonnement', 'vores priser i dag'],
  leaving: 'Du kan opsige med en måneds varsel, og du kan tage nummeret med dig.',
  smaller: (used: number, most: number): OfferWords => ({
    title: 'Et mindre abonnement er nok',
    reasons: [`Du brugte ${used} af 100 GB i sidste måned.`, `Du har ikke brugt mere end ${most} GB i nogen af de seneste tolv måneder.`],
    description: 'Måne Mellem har 40 GB data, som også gælder i EU, og fri tale og sms i Danmark som i dag. Du beholder dit nummer og skal ikke gøre noget.',
    terms: 'Ingen binding. Bruger du mere end 40 GB på en måned, kan du købe 5 GB for 29 kr. Du kan fortryde i 14 dage.',
  }),
  shared: {
    title: 'Et datakort til din tablet',
    reasons: ['Du har gigabyte til overs: dem kan du også bruge på en tablet eller i bilen.'],
    description: 'Et ekstra kort, som deler dine gigabyte. Det kommer med posten om to dage.',
    terms: 'Ingen binding, 29 kr. om måneden. Du kan fortryde i 14 dage.',
  } satisfies OfferWords,
  sharedService: 'Datakort, deler dine gigabyte',
  cap: {
    title: 'Sæt et loft over data uden for EU',
    reasons: ['Data uden for EU koster pr. megabyte. Med et loft bliver regningen aldrig en overraskelse.'],
    description: 'Du sætter loftet i appen under Forbrug. Det koster ingenting, og du kan ændre det når som helst.',
  } satisfies OfferWords,
  larger: (used: number): OfferWords => ({
    title: 'Mere data, før du løber tør',
    reasons: [`Du brugte ${used} af 100 GB i sidste måned, og otte dage før næste måned er 86 GB brugt.`, 'Med dit forbrug det seneste år havde det kostet mere. Det betaler sig, hvis du bliver ved med at købe ekstra data.'],
    description: 'Måne Plus har 200 GB data. Alt andet er, som du kender det.',
    terms: 'Ingen binding. Du kan skifte tilbage fra den ene måned til den næste og fortryde i 14 dage.',
  }),
  bound: {
    title: 'Billigere, hvis du bliver et år',
    reasons: ['Din kampagnepris slutter snart. Med et års binding betaler du mindre end i dag.'],
    description: 'Du beholder Måne Lille med 20 GB, som det er.',
    terms: 'Binding i 12 måneder, derefter en måneds opsigelse. Du kan fortryde i 14 dage.',
  } satisfies OfferWords,
  campaign: 'Kampagnepris',
  campaignEnds: 'Din kampagnepris slutter',
  campaignEndsText: 'Vi siger det i god tid, så du kan nå at vælge. Du kan blive, skifte abonnement eller opsige uden at det koster noget.',
  options: {
    bind: ['Bliv et år for 89 kr.', 'Binding i 12 måneder til en lavere pris end i dag.'],
    stay: ['Bliv, som det er', 'Du betaler den almindelige pris og har ingen binding.'],
  },
  tip: ['Se dit forbrug i appen', 'Under Forbrug kan du se dag for dag, hvor mange gigabyte du bruger, og få besked, når 80 procent er brugt.'],
  law: [
    'Du kan fortryde med et tryk',
    'Siden den 19. juni 2026 giver EU-reglerne dig ret til at fortryde en aftale, du har indgået på nettet, lige så nemt, som du indgik den. Du finder knappen ved din aftale i 14 dage, efter at du har sagt ja.',
  ],
  info: ['Nye åbningstider', 'Fra den 1. i næste måned svarer kundeservice til kl. 20 på hverdage og til kl. 16 i weekenden.'],
} as const;
