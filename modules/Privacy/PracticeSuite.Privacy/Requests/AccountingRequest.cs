using PracticeSuite.Kernel;
using PracticeSuite.Privacy.Contracts.Requests;

namespace PracticeSuite.Privacy.Requests;

/// <summary>A patient asks to whom the practice told what (P-150).</summary>
internal sealed class AccountingRequest : PatientRequest
{
    private AccountingRequest()
    {
    }

    public bool WithPart2Consents { get; private init; }

    public string? How { get; private set; }

    public long? FeeCents { get; private set; }

    public string? FeeNote { get; private set; }

    public static AccountingRequest Take(Guid patientId, AccountingRequestInput given, Taking taking)
    {
        var (by, name, relationship) = Checked(given.Head, taking.Today);
        Check.That(by != RequestedBy.ThirdParty, nameof(By), "By is a third party; an accounting is for the patient or who acts for them.");
        return new AccountingRequest
        {
            PracticeId = taking.By.Practice, PatientId = patientId, ReceivedOn = given.Head.ReceivedOn, By = by, Name = name, Relationship = relationship,
            TakenBy = taking.By.Name, DueOn = RequestDeadlines.DueOn(given.Head.ReceivedOn, RequestDeadlines.Accounting, isExtended: false),
            WithPart2Consents = given.WithPart2Consents,
        };
    }

    public void Extend(string? reason, DateOnly today) => Extend(reason, RequestDeadlines.Extension, today);

    /// <param name="isFirst">None was handed over in the twelve months before.</param>
    public void Grant(FulfillmentInput given, bool isFirst, DateOnly today)
    {
        Check.That(given.On >= ReceivedOn && given.On <= today, nameof(given.On), "On is before the request or in the future; give the day on which it was handed over.");
        Check.That(given.FeeCents is >= 0 and <= RequestLimits.MostFeeCents, nameof(given.FeeCents), "FeeCents is below 0 or above $1,000.00; correct it.");
        Check.That(!isFirst || given.FeeCents == 0, nameof(given.FeeCents), "FeeCents is not 0; the first accounting within twelve months is free (P-150).");
        var note = Check.Optional(given.FeeNote, nameof(FeeNote), RequestLimits.Reason);
        Check.That(note is not null || given.FeeCents == 0, nameof(FeeNote), "FeeNote is missing; say what the fee is made of.");
        var how = Check.Required(given.How, nameof(How), RequestLimits.How);
        Close(RequestState.Granted, given.On);
        (How, FeeCents, FeeNote) = (how, given.FeeCents, note);
    }
}
