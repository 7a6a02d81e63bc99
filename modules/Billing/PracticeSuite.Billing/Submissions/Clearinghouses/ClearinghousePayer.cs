using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Submissions.Clearinghouses;

/// <summary>What a payer is at one clearinghouse, which has a list of ids of its own (C-341), and what it lets the practice send and get (C-342).</summary>
internal sealed class ClearinghousePayer : IBelongsToPractice
{
    internal ClearinghousePayer(PracticeId practiceId, Guid clearinghouseId, Guid payerId) =>
        (PracticeId, ClearinghouseId, PayerId) = (practiceId, clearinghouseId, payerId);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid ClearinghouseId { get; private init; }

    public Guid PayerId { get; private init; }

    public string PayerIdentifier { get; private set; } = "";

    public string? BillingId { get; private set; }

    public bool SendsClaims { get; private set; }

    public PayerFileEnrollment ClaimsEnrollment { get; private set; }

    public DateOnly? ClaimsEnrolledOn { get; private set; }

    public PayerFileEnrollment RemittanceEnrollment { get; private set; }

    public DateOnly? RemittanceEnrolledOn { get; private set; }

    internal void Read(ClearinghousePayerInput input)
    {
        PayerIdentifier = Check.Required(input.PayerIdentifier, nameof(input.PayerIdentifier), BillingLimits.PayerIdentifier).ToUpperInvariant();
        BillingId = Check.Optional(input.BillingId, nameof(input.BillingId), BillingLimits.PayerIdentifier)?.ToUpperInvariant();
        SendsClaims = input.SendsClaims;
        (ClaimsEnrollment, ClaimsEnrolledOn) = (input.ClaimsEnrollment, DayOf(input.ClaimsEnrollment, input.ClaimsEnrolledOn, nameof(input.ClaimsEnrolledOn)));
        (RemittanceEnrollment, RemittanceEnrolledOn) =
            (input.RemittanceEnrollment, DayOf(input.RemittanceEnrollment, input.RemittanceEnrolledOn, nameof(input.RemittanceEnrolledOn)));
    }

    internal void StopClaims() => SendsClaims = false;

    private static DateOnly? DayOf(PayerFileEnrollment enrollment, DateOnly? day, string field)
    {
        if (enrollment == PayerFileEnrollment.NotNeeded)
            return null;
        Check.That(day is not null, field, $"{field} is missing; give the day on which the enrollment was asked for or became active.");
        return day;
    }
}
