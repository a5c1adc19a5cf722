package org.tallystick.resolve.place;

/** What the words around a place say of it. */
enum Role {
    /** Something happened there: "in Homs", "an attack on Homs", "Homs: 12 killed". */
    SCENE,
    /** Somebody goes there: "to Homs". */
    TOWARDS,
    /** Somebody comes from there: "from Homs". */
    FROM,
    /** Somebody sits, speaks or has an office there: "the ministry in Homs", "based in Homs", "told reporters in Homs". */
    SEAT,
    /** The hurt were taken there: "flown to a hospital in Homs". */
    CARE,
    /** The report was written there: "HOMS, Feb 1 -". */
    DATELINE,
    /** Only its name. */
    BARE
}
