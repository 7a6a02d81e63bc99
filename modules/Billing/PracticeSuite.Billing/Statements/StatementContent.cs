namespace PracticeSuite.Billing.Statements;

/// <summary>All that a statement says (C-380), frozen when it is printed. Texts are as printed; amounts in cents.</summary>
/// <param name="Sender">What may be seen through the window of an envelope; says nothing of what the practice does (C-383).</param>
/// <param name="ForPatient">Whose services they are, where somebody else is written to.</param>
/// <param name="AmountDueCents">The sum of the lines; never below nought (C-386).</param>
/// <param name="Waiting">With an insurer still; not asked for.</param>
/// <param name="BalanceCents">Lines and waiting together: what the books say (C-382).</param>
internal sealed record StatementContent(
    string Number,
    string Account,
    DateTimeOffset PrintedAt,
    DateOnly On,
    DateOnly DueOn,
    string Sender,
    IReadOnlyList<string> SenderAddress,
    StatementPractice Practice,
    StatementRecipient Recipient,
    string? ForPatient,
    IReadOnlyList<StatementLine> Lines,
    IReadOnlyList<WaitingLine> Waiting,
    StatementAging Aging,
    long AmountDueCents,
    long BalanceCents,
    string HowToPay,
    bool Part2)
{
    /// <summary>Held of what the patient paid ahead; in no other amount.</summary>
    public long PaidAheadCents { get; init; }
}

internal sealed record StatementPractice(string Name, IReadOnlyList<string> Address, string Phone);

internal sealed record StatementRecipient(string Name, IReadOnlyList<string> Address);

/// <param name="ShareCents">What became the patient's, whatever was waived or taken back of it already left out.</param>
/// <param name="Reasons">"deductible $12.00".</param>
/// <param name="Note">What of the charge is open with the insurer, and not the patient's.</param>
internal sealed record StatementLine(
    DateOnly On, string Label, long ChargeCents, long InsurancePaidCents, long AdjustedCents, long ShareCents, IReadOnlyList<string> Reasons, long PatientPaidCents, long BalanceCents,
    string? Note);

internal sealed record WaitingLine(DateOnly On, string Label, long Cents);

/// <summary>Of what is due, by the days since it became the patient's: to 30, to 60, to 90, more.</summary>
internal sealed record StatementAging(long To30Cents, long To60Cents, long To90Cents, long OlderCents);
