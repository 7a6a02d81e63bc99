namespace PracticeSuite.X12;

/// <summary>What is wrong with one field of a claim, a remittance or an envelope that is to be written.</summary>
/// <param name="Rule">The rule of the rulebook, C-121.</param>
/// <param name="Subject">The claim's id, or empty where the field is the whole file's.</param>
/// <param name="Field">Loop, segment and element: 2300 CLM02.</param>
/// <param name="Value">What stands there. It may be about a patient: show it to whoever may see the claim, never log it.</param>
/// <param name="Problem">A sentence without the value.</param>
/// <param name="Fix">What to do about it. It may repeat the value, mended: as little for a log as the value itself.</param>
public sealed record FieldFinding(string Rule, string Subject, string Field, string? Value, string Problem, string Fix)
{
    /// <summary>Without the value and what to write instead, so that a log that is given the finding tells nothing of a patient.</summary>
    public override string ToString() => $"{Rule} {Subject} {Field}: {Problem}";
}
