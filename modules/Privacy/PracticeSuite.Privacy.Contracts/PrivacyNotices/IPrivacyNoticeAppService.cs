namespace PracticeSuite.Privacy.Contracts.PrivacyNotices;

/// <summary>The practice's notice of privacy practices, version after version, and who has received it (P-154).</summary>
public interface IPrivacyNoticeAppService
{
    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<NoticeVersionDto>> GetVersionsAsync(CancellationToken cancellationToken);

    /// <summary>What is printed stays; another text is another version, in effect from its day.</summary>
    Task<NoticeVersionDto> PublishAsync(NoticeVersionInput notice, CancellationToken cancellationToken);

    Task<IReadOnlyList<AcknowledgmentDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Patients who have neither acknowledged nor declined a notice.</summary>
    Task<MissingAcknowledgmentsDto> GetMissingAsync(CancellationToken cancellationToken);

    Task<AcknowledgmentDto> AcknowledgeAsync(Guid patientId, AcknowledgmentInput acknowledgment, CancellationToken cancellationToken);
}

/// <param name="HasPart2Content">It says what 42 CFR Part 2 asks since 16 February 2026.</param>
public sealed record NoticeVersionInput(DateOnly EffectiveOn, string? Text, bool HasPart2Content);

/// <param name="IsCurrent">In effect today.</param>
/// <param name="LacksPart2Content">It is in effect, the practice is a Part 2 program, and the text does not say what that asks.</param>
public sealed record NoticeVersionDto(Guid Id, int Number, DateOnly EffectiveOn, string Text, bool HasPart2Content, string PublishedBy, bool IsCurrent, bool LacksPart2Content);

/// <param name="Reason">Where the patient declined: what the practice did to obtain it (45 CFR 164.520(c)(2)(ii)).</param>
public sealed record AcknowledgmentInput(DateOnly On, bool IsDeclined, string? Reason);

public sealed record AcknowledgmentDto(Guid Id, Guid PatientId, int NoticeNumber, DateOnly On, bool IsDeclined, string? Reason, string RecordedBy);

/// <param name="Shown">By MRN, at most 200.</param>
public sealed record MissingAcknowledgmentsDto(int Count, IReadOnlyList<Guid> Shown);

public static class NoticeLimits
{
    public const int Text = 30_000;
    public const int Reason = 400;
}
