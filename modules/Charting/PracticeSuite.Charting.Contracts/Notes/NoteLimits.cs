namespace PracticeSuite.Charting.Contracts.Notes;

public static class NoteLimits
{
    /// <summary>Characters of one section, or of a private draft.</summary>
    public const int Section = 10_000;

    public const int ServiceCode = 5;
    public const int Participants = 200;
    public const int PlanReference = 400;
    public const int PlanAims = 30;
    public const int Diagnoses = 12;
    public const int Reason = 400;
    public const int ReasonMin = 10;
    public const int Addendum = 10_000;

    /// <summary>As it is typed to sign.</summary>
    public const int Intent = 20;

    /// <summary>The longest service that one note tells of.</summary>
    public const int ServiceHours = 24;

    /// <summary>A draft that is older is flagged (P-042).</summary>
    public const int UnsignedHours = 72;
}
