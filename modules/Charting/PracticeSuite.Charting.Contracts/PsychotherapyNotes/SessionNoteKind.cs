namespace PracticeSuite.Charting.Contracts.PsychotherapyNotes;

/// <summary>What a note that is kept apart is by law; both are kept alike (P-075).</summary>
public enum SessionNoteKind
{
    /// <summary>45 CFR 164.501 (P-060).</summary>
    Psychotherapy,

    /// <summary>Of a session in a Part 2 program, by one of its clinicians (42 CFR 2.11, P-075). No consent for treatment, payment and operations reaches it.</summary>
    SudCounseling,
}
