namespace CaseManagement.Domain.People.Matching;

/// <summary>The parts of a person that are compared, in the order in which they are explained.</summary>
public enum MatchField
{
    GivenName,
    FurtherGivenNames,
    FamilyName,
    DateOfBirth,
    Sex,
    Telephone,
    Email,
    Address,
}

/// <summary>How far two names agree. "Missing" says nothing for or against.</summary>
public enum NameLevel
{
    Missing,
    Exact,

    /// <summary>A short form or another spelling that the list of names knows.</summary>
    Variant,

    /// <summary>One slip of the pen apart.</summary>
    Slip,

    /// <summary>Written differently, heard alike.</summary>
    Sound,

    /// <summary>A few slips apart.</summary>
    Alike,

    /// <summary>One word of a name of several: half of a double-barrelled name, or the second given name that is used.</summary>
    Part,
    Initial,
    Different,
}

public enum DateLevel
{
    Missing,
    Exact,

    /// <summary>Day and month swapped.</summary>
    Swapped,

    /// <summary>One digit wrong, or two neighbouring digits swapped.</summary>
    OneDigit,

    /// <summary>Two of day, month and year are equal.</summary>
    TwoParts,
    Different,
}

/// <summary>Of what one may have several of, or what two may share.</summary>
public enum ShareLevel
{
    Missing,
    Shared,
    Different,
}

public enum AddressLevel
{
    Missing,

    /// <summary>The same house.</summary>
    Same,

    /// <summary>The street, the town or the postcode agree, or nearly.</summary>
    Near,
    Different,
}
