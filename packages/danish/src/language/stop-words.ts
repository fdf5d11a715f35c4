/** The languages that Danish municipal publications are written in. */
export type Language = 'da' | 'en' | 'de' | 'sv' | 'no'

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Short frequent words. Those that several languages share count for each of them. */
export const STOP_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  da: words(`og i at er det en til på som med for af de den der ikke har et var om men han sig fra vi kan skal så hun vil være
    blev havde eller også efter ved når kun jeg nu da hvad over under mere nogle noget anden andre alle uden mellem samt
    bliver blevet ind ud op ned her dem deres hans hendes dette denne disse hvor hvordan hvilke mod inden siden gennem
    meget kunne skulle ville må få får gør mens idet herunder hvis end endnu selv sin sit sine man os vores ad hos fordi
    hvorfor nogen både dog derfor samme første større ifølge vedrørende kommunen udvalget der`),
  en: words(`the of and to in is that for it as was with be by on not he his but at are this have from or had an they which one
    you were all her she there would their we him been has when who will no more if out so said what up its about into
    than them can only other new some could these two may then do first any my now such like our over even most me after
    also made many did must before through where your should because each those how between under shall`),
  de: words(`der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass
    sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man
    sein wurde sei ihre wenn unter wir kann diese dieser dieses bereits jedoch zwischen sowie gegen`),
  sv: words(`och att det i en jag hon som han på den med var sig för så till är men ett om hade de av icke mig du henne då sin nu
    har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vara vad över än dig kan
    sina här ha mot alla under någon eller allt mycket sedan ju denna själv detta åt utan varit hur ingen mitt ni bli blev
    oss din dessa några deras blir mina samma vilken er sådan vår blivit dess inom mellan också nämnden`),
  no: words(`og i jeg det at en et den til er som på de med han av ikke der så var meg seg men har om vi min mitt ha hadde hun nå
    over da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv sjøl her alle vil bli ble blei blitt kunne
    inn når være kom noen noe ville deres bare denne vår etter mellom enn også uten sånn mye mot gjennom både dette hvis
    fordi hvordan hvorfor blir fikk gjøre skulle gjennom kommunestyret utvalget saken`),
}
