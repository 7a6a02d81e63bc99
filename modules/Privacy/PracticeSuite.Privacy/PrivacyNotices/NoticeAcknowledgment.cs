using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts.PrivacyNotices;
using PracticeSuite.Privacy.Requests;

namespace PracticeSuite.Privacy.PrivacyNotices;

/// <summary>A patient received the notice, or would not sign for it (P-154).</summary>
[Access(AccessObject.PatientRequests)]
internal sealed class NoticeAcknowledgment : AggregateRoot, IBelongsToPractice, IAboutPatient
{
    private NoticeAcknowledgment()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public int NoticeNumber { get; private init; }

    public DateOnly On { get; private init; }

    public bool IsDeclined { get; private init; }

    public string? Reason { get; private init; }

    public string RecordedBy { get; private init; } = "";

    public static NoticeAcknowledgment Of(Guid patientId, AcknowledgmentInput given, IEnumerable<NoticeVersion> versions, Taking taking)
    {
        Check.That(given.On <= taking.Today, nameof(On), "On is in the future; give the day on which the patient received the notice.");
        var reason = Check.Optional(given.Reason, nameof(Reason), NoticeLimits.Reason);
        Check.That(reason is not null || !given.IsDeclined, nameof(Reason), "Reason is missing; say what was done to obtain the acknowledgment, and why it was not given (P-154).");
        var notice = NoticeVersion.CurrentOf(versions, given.On) ?? throw PrivacyErrors.NoNotice();
        return new NoticeAcknowledgment
        {
            PracticeId = taking.By.Practice, PatientId = patientId, NoticeNumber = notice.Number, On = given.On, IsDeclined = given.IsDeclined, Reason = reason,
            RecordedBy = taking.By.Name,
        };
    }
}
