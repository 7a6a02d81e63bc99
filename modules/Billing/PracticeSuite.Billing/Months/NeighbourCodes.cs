namespace PracticeSuite.Billing.Months;

/// <summary>What another code of the month is to a BHI claim (§6): the gate holds by it, and the page that compares codes names it by it.</summary>
internal static class NeighbourCodes
{
    public static NeighbourKind KindOf(string code) => code switch
    {
        "99492" or "99493" or "99494" or "G2214" => NeighbourKind.CollaborativeCare,
        "99484" or "G0323" => NeighbourKind.GeneralBhi,
        "G0568" or "G0569" or "G0570" => NeighbourKind.ApcmAddOn,
        "G0556" or "G0557" or "G0558" => NeighbourKind.Apcm,
        "G2086" or "G2087" or "G2088" => NeighbourKind.SubstanceUseBundle,
        "99490" or "99439" or "99491" or "99437" or "99487" or "99489" => NeighbourKind.ChronicCare,
        "99424" or "99425" or "99426" or "99427" => NeighbourKind.PrincipalCare,
        _ => NeighbourKind.Other,
    };
}

internal enum NeighbourKind
{
    /// <summary>B-090.</summary>
    CollaborativeCare,

    /// <summary>B-091, B-092.</summary>
    GeneralBhi,

    /// <summary>B-093.</summary>
    ApcmAddOn,

    /// <summary>B-094.</summary>
    Apcm,

    /// <summary>B-095.</summary>
    ChronicCare,

    /// <summary>B-096.</summary>
    PrincipalCare,

    /// <summary>B-099.</summary>
    SubstanceUseBundle,

    /// <summary>B-097, B-098, B-100, B-101.</summary>
    Other,
}
