using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Consents;

/// <summary>
/// What a consent about the records of a Part 2 program says (42 CFR 2.31, P-073), beside who gave it, when and how: each element as
/// the patient read it. Kept as it was given.
/// </summary>
/// <param name="Discloser">Who may disclose.</param>
/// <param name="Information">What information.</param>
/// <param name="Recipients">To whom; for treatment, payment and operations a phrase such as "my treating providers" will do.</param>
/// <param name="Purpose">What for, in words.</param>
/// <param name="Purposes">What for, for the program to act on; none in a consent that is for something else (P-074).</param>
/// <param name="RightToRevoke">That the patient may take it back, and how.</param>
/// <param name="ExpiryEvent">What ends it, where no day does.</param>
/// <param name="NeverExpires">Neither a day nor an event ends it; for treatment, payment and operations only.</param>
/// <param name="Redisclosure">That a recipient may disclose again, and that it may not be in proceedings against the patient.</param>
/// <param name="Refusal">What follows where the patient does not sign.</param>
/// <param name="SignedBy">The name as it is signed.</param>
public sealed record Part2Terms(
    string? Discloser,
    string? Information,
    string? Recipients,
    string? Purpose,
    Part2Purposes Purposes,
    string? RightToRevoke,
    string? ExpiryEvent,
    bool NeverExpires,
    string? Redisclosure,
    string? Refusal,
    string? SignedBy)
{
    /// <summary>The scope in a sentence, as it goes with what is disclosed under the consent (P-076).</summary>
    public string Scope => $"Disclosed with the patient's written consent: {Information} to {Recipients}, for {Purpose}.";
}

public static class Part2Consents
{
    public const int Text = 400;
    public const int SignedBy = 120;

    public static bool IsPart2(this Care.ConsentKind kind) =>
        kind is Care.ConsentKind.Part2Tpo or Care.ConsentKind.Part2CounselingNotes or Care.ConsentKind.Part2Proceedings;

    /// <summary>What the form begins with; each element may be written otherwise.</summary>
    /// <param name="practice">As it is called.</param>
    public static Part2Terms DefaultsOf(Care.ConsentKind kind, string practice, string? signedBy)
    {
        var common = new Part2Terms(
            practice, null, null, null, Part2Purposes.None,
            $"You may take this consent back at any time in writing to {practice}. What was disclosed before stays disclosed.",
            null, false, null, null, signedBy);
        return kind switch
        {
            Care.ConsentKind.Part2CounselingNotes => common with
            {
                Information = "my counselor's separate notes of our sessions",
                Refusal = "Treatment, payment and enrollment do not depend on signing this.",
            },
            Care.ConsentKind.Part2Proceedings => common with
            {
                Refusal = "Treatment, payment and enrollment do not depend on signing this.",
            },
            _ => common with
            {
                Information = "all my substance use disorder treatment records",
                Recipients = "my treating providers, health plans, third-party payers, and people helping to operate this program",
                Purpose = "treatment, payment, and health care operations",
                Purposes = Part2Purposes.All,
                NeverExpires = true,
                Redisclosure = "Recipients that HIPAA covers may use and disclose the records again as HIPAA allows, but not in civil, criminal, administrative or legislative proceedings against me.",
                Refusal = "Without it the program may be unable to bill my health plan or share records with my other providers; treatment in an emergency does not depend on it.",
            },
        };
    }
}
