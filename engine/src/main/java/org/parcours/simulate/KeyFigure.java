package org.parcours.simulate;

/** The figures by which a campaign is judged. */
public enum KeyFigure {
    /** Contacts delivered. */
    CONTACTS,
    /** Reactions of interest, one person possibly several times. */
    ENGAGEMENTS,
    /** People who bought, also without us. */
    CONVERSIONS,
    /** Money spent on contacts and lost by opt-outs. */
    COST,
    /** Cost per conversion; there is none without conversions. */
    CAC,
    /** Margin of all conversions less cost. */
    PROFIT,
    /** People who withdrew their consent. */
    OPT_OUTS,
    /** People who bought without our contact moving them. */
    ORGANIC_CONVERSIONS,
    /** Conversions less those of the same people left alone. */
    INCREMENTAL_CONVERSIONS,
    /** Profit less that of the same people left alone. */
    INCREMENTAL_PROFIT
}
