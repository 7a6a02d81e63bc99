namespace PracticeSuite.Database.Demo;

/// <summary>How large a demo practice is.</summary>
public enum DemoSize
{
    /// <summary>The practice of the problem: about 120 patients.</summary>
    Small,

    /// <summary>About 2,000 patients.</summary>
    Medium,

    /// <summary>About 10,000 patients.</summary>
    Large,
}

internal sealed record DemoScale(int Patients, int MedicationPatients, int Therapists)
{
    public static DemoScale Of(DemoSize size) => size switch
    {
        DemoSize.Small => new(120, 40, 3),
        DemoSize.Medium => new(2_000, 700, 40),
        _ => new(10_000, 3_500, 200),
    };
}
