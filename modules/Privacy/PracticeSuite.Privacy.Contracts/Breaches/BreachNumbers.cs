namespace PracticeSuite.Privacy.Contracts.Breaches;

public static class BreachNumbers
{
    /// <summary>From so many people on HHS and the media are told at once (45 CFR 164.406, 164.408).</summary>
    public const int Large = 500;
}
