/** Abbreviations that end with a full stop and do not end a sentence, in lower case and without that last stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  `bl.a f.eks fx jf jfr jvf ca kl d nr stk pkt pct mio mia kr inkl ekskl incl excl mv m.v m.m m.fl hhv ift ifm vedr mht mhp pr
  evt dvs p.t pt osv red tlf t.kr o.l o.lign lign bl.a.m i.h.t iht if ifølge sml sst s sp d.d d.v.s f.eks.m m.h.t m.h.p m.m.v
  o.s.v p.g.a pga pgl på.gr resp samt.l sags sagsnr j.nr jnr journalnr dok dok.nr doknr matr matr.nr mhb afd adr alm ang anm
  beg bem best bh bilagsnr cand cirk dr eftf eksp el ell eng etc forts fung fg fm em følg gl gr gnsn hr henv if.m ift.m indb
  indkl int kap kgl kld konst kst kvt lb lbnr lokal mag max maks mdr md min mgr mrk nov okt dec jan feb mar apr jun jul aug sep
  sept man tirs ons tors fre lør søn o.a o.m.a obs opr ordf pag part.nr pd pl pol prof prs rep sek skr st stud sv sædv tab
  tidl u.a udd udg uds ugtl undt v v.h.a vha vejl vl vs årg årh økon chr fr frk hk jr sr th aa`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
