using PracticeSuite.Kernel;
using PracticeSuite.X12.Remittances;

namespace PracticeSuite.Billing.Remittances;

/// <summary>A PLB of a remittance: money that belongs to no one claim (C-190, C-218). It is in the books; a person says what it was for.</summary>
internal sealed class RemittedAdjustment : AggregateRoot, IBelongsToPractice
{
    private RemittedAdjustment()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid RemittanceId { get; private init; }

    public int Sequence { get; private init; }

    public DateOnly FiscalYearEnd { get; private init; }

    /// <summary>WO, FB, 72, L6 …</summary>
    public string Reason { get; private init; } = "";

    /// <summary>Usually the payer's number of an earlier claim.</summary>
    public string? Reference { get; private init; }

    /// <summary>Positive reduces the payment.</summary>
    public long AmountCents { get; private init; }

    public string? Settled { get; private set; }

    public string? SettledBy { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    public static RemittedAdjustment Of(Remittance remittance, int sequence, ProviderAdjustment read) => new()
    {
        PracticeId = remittance.PracticeId,
        RemittanceId = remittance.Id,
        Sequence = sequence,
        FiscalYearEnd = read.FiscalYearEnd,
        Reason = read.Reason,
        Reference = read.Reference,
        AmountCents = read.Amount.Cents,
    };

    public void Settle(string note, string by, DateTimeOffset now)
    {
        if (SettledAt is not null)
            throw BillingErrors.AdjustmentSettled();
        (Settled, SettledBy, SettledAt) = (Check.Required(note, "Note", Contracts.BillingLimits.Reason), by, now);
    }
}
