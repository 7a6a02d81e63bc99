namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>What a result asks of whoever reads it, in a few words (P-171, P-173). It proposes; people decide.</summary>
public static class ScaleAdvice
{
    /// <summary>From how many points on the AUDIT-C asks for a brief intervention, whatever the patient's sex (P-173).</summary>
    public const int BriefInterventionFrom = 5;

    /// <summary>Null = it asks for nothing.</summary>
    public static string? Of(string scale, ScaleScore score) => scale switch
    {
        "PHQ-2" when score.IsPositive == true => "offer the PHQ-9",
        "AUDIT-C" when score.Total >= BriefInterventionFrom => "brief intervention",
        _ => null,
    };
}
