namespace PracticeSuite.X12.Professional;

/// <summary>How much the guide lets stand in one claim or file (C-037).</summary>
public static class ClaimLimits
{
    public const int Claims = 5_000, Lines = 50, Diagnoses = 12, Modifiers = 4, Pointers = 4;
}
