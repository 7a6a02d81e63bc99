namespace PracticeSuite.Kernel;

/// <summary>The short form of what goes with every record of a Part 2 program that is disclosed (42 CFR 2.32, P-076).</summary>
public static class Part2Notice
{
    public const string Text = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";
}
