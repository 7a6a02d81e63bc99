namespace PracticeSuite.Kernel;

/// <summary>What a Part 2 consent lets records be used and disclosed for (P-073).</summary>
[Flags]
public enum Part2Purposes
{
    None = 0,
    Treatment = 1,
    Payment = 2,
    Operations = 4,
    All = Treatment | Payment | Operations,
}
