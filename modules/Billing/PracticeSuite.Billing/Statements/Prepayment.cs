using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Statements;

/// <summary>
/// A payment that came before its share was known. The money is the books'; here stands whose it is and how much of it is not disposed of yet, so that of two who
/// dispose of the same money one is refused.
/// </summary>
[Access(AccessObject.Claims)]
internal sealed class Prepayment : AggregateRoot, IBilledItem, IAboutPatient
{
    private Prepayment()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private init; }

    /// <summary>For services of a minor that their guarantor is not told of (C-385).</summary>
    public bool IsConfidential { get; private init; }

    /// <summary>For which of the patient's accounts it came, and within which it stays.</summary>
    public StatementSubject Account => IsPart2 ? StatementSubject.Program : IsConfidential ? StatementSubject.Confidential : StatementSubject.Ordinary;

    public DateOnly ReceivedOn { get; private init; }

    /// <summary>As <see cref="PatientPayments.WordsOf"/> has it; entries of it say so.</summary>
    public string Document { get; private init; } = "";

    public long AmountCents { get; private init; }

    /// <summary>What the books hold of it under <see cref="LedgerAccount.PatientPrepayments"/>.</summary>
    public long LeftCents { get; private set; }

    public Guid? TowardClaimId { get; private set; }

    public string TowardClaimNumber { get; private set; } = "";

    /// <summary>How much of it came toward that claim, and is not put to its share yet.</summary>
    public long TowardCents { get; private set; }

    /// <summary>What that claim's payer is told of it. What goes elsewhere is not told while it is away, and is again when it comes back.</summary>
    public long ToldCents => Math.Min(TowardCents, LeftCents);

    /// <summary>The task by which what was left went back last. Earlier ones are found by the moment of their decision (<see cref="PrepaymentReturns"/>).</summary>
    public Guid? RefundWorkId { get; private set; }

    public bool IsUndone { get; private set; }

    public string TakenBy { get; private init; } = "";

    public DateTimeOffset TakenAt { get; private init; }

    public static Prepayment Receive(PracticeId practice, Guid patientId, StatementSubject account, PatientPaymentInput payment, Act act) => new()
    {
        PracticeId = practice,
        PatientId = patientId,
        IsPart2 = account == StatementSubject.Program,
        IsConfidential = account == StatementSubject.Confidential,
        ReceivedOn = payment.On,
        Document = act.Cause,
        AmountCents = payment.Amount.Cents,
        LeftCents = payment.Amount.Cents,
        TakenBy = act.By,
        TakenAt = act.At,
    };

    /// <param name="amount">Nothing where it comes toward no claim any more.</param>
    /// <param name="told">What the claim's payer is told of other payments; with this one it is no more than the charge.</param>
    public void SetToward(Claim? claim, Money amount, Money told)
    {
        if (claim is not null)
        {
            DemandLeft(amount);
            DemandCharged(claim, amount, told);
        }

        (TowardClaimId, TowardClaimNumber, TowardCents) = (claim?.Id, claim?.Number ?? "", claim is null ? 0 : amount.Cents);
    }

    public void Apply(Claim claim, Money amount)
    {
        DemandLeft(amount);
        LeftCents -= amount.Cents;
        if (TowardClaimId == claim.Id)
            TowardCents = Math.Max(0, TowardCents - amount.Cents);
    }

    /// <summary>An application was taken back.</summary>
    public void TakeBack(Guid claimId, Money amount)
    {
        LeftCents += amount.Cents;
        if (TowardClaimId == claimId)
            TowardCents += amount.Cents;
    }

    /// <returns>How much goes back.</returns>
    public Money Return(Guid workId)
    {
        var left = new Money(LeftCents);
        if (left <= Money.Zero)
            throw BillingErrors.NothingHeld();
        (LeftCents, RefundWorkId) = (0, workId);
        return left;
    }

    /// <summary>The decision to return it was taken back.</summary>
    public void Keep(Money amount, Guid workId) => (LeftCents, RefundWorkId) = (LeftCents + amount.Cents, RefundWorkId == workId ? null : RefundWorkId);

    /// <summary>It never came: only while all of it is still here.</summary>
    public void Undo()
    {
        if (LeftCents != AmountCents)
            throw BillingErrors.PrepaymentUsed(new Money(AmountCents - LeftCents));
        (LeftCents, TowardCents, TowardClaimId, TowardClaimNumber, IsUndone) = (0, 0, null, "", true);
    }

    /// <summary>The cause of an entry of it that is about no claim.</summary>
    public EntryCause CauseOf(JournalKind kind, Act act) => new(PracticeId, kind, act.Cause, act.Day, act.By, act.At) { PatientId = PatientId, IsPart2 = IsPart2, PrepaymentId = Id };

    private static void DemandCharged(Claim claim, Money amount, Money told)
    {
        var room = new Money(claim.ChargeCents) - told;
        Check.That(
            room > Money.Zero, "Amount",
            $"Amount is {amount}, but the payer of claim {claim.Number} is told of {told} already, and the claim charges {new Money(claim.ChargeCents)}; choose another claim, or first take the mark from another payment.");
        Check.That(
            amount <= room, "Amount",
            $"Amount is {amount}, and claim {claim.Number} charges {new Money(claim.ChargeCents)}{(told > Money.Zero ? $", of which its payer is told of {told} already" : "")}; give at most {room}.");
    }

    private void DemandLeft(Money amount)
    {
        if (LeftCents <= 0)
            throw BillingErrors.NothingHeld();
        Check.That(
            amount > Money.Zero && amount.Cents <= LeftCents, "Amount", $"Amount is {amount}, and {new Money(LeftCents)} of the payment is left; give more than $0.00 and at most that.");
    }
}

internal sealed class PrepaymentConfiguration : IEntityTypeConfiguration<Prepayment>
{
    public void Configure(EntityTypeBuilder<Prepayment> prepayment)
    {
        prepayment.ToTable("billing_prepayments");
        prepayment.Ignore(p => p.Account).Ignore(p => p.ToldCents);
        prepayment.Property(p => p.Document).HasMaxLength(BillingLimits.Reason);
        prepayment.Property(p => p.TowardClaimNumber).HasMaxLength(BillingLimits.ClaimNumber);
        prepayment.Property(p => p.TakenBy).HasMaxLength(120);
        prepayment.HasIndex(p => new { p.PracticeId, p.PatientId });
        prepayment.HasIndex(p => new { p.PracticeId, p.TowardClaimId });
    }
}
