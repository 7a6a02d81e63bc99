using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Agreements;

/// <summary>
/// What pairs of a therapist and a prescriber have agreed on (K-010 to K-023). Its two members write and sign; supervisors, care coordinators and
/// the front desk read all, clinicians their own.
/// </summary>
public interface IAgreementAppService
{
    /// <summary>The agreements that the caller may see, and the pairs that share an active patient and have none that holds (K-001).</summary>
    Task<AgreementListDto> GetListAsync(CancellationToken cancellationToken);

    /// <summary>What a colleague has signed and waits for the caller: agreements, and what asks for less for one patient (K-015, K-017). The longest waiting first.</summary>
    Task<IReadOnlyList<ToSignRow>> GetToSignAsync(CancellationToken cancellationToken);

    Task<AgreementDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Begins with a first draft that has the defaults of the rulebook.</summary>
    /// <exception cref="BusinessException"><c>Coordination:PairKnown</c>: the pair has one; <c>Coordination:NotOfPair</c>; <c>Coordination:OnePerson</c>.</exception>
    Task<AgreementDto> BeginAsync(Guid therapistId, Guid prescriberId, CancellationToken cancellationToken);

    /// <summary>The next version, which begins with what the latest says.</summary>
    /// <exception cref="BusinessException"><c>Coordination:HasDraft</c>.</exception>
    Task<AgreementDto> DraftAsync(Guid id, CancellationToken cancellationToken);

    /// <param name="revision">As it was shown; whoever changed a newer one is not overwritten.</param>
    /// <exception cref="BusinessException">
    /// <c>Coordination:DraftChanged</c>, <c>Coordination:VersionSigned</c>, <c>Coordination:LeadIsBackup</c>, <c>Coordination:LadderLoops</c>, <c>Input:Invalid</c>.
    /// </exception>
    Task<AgreementDto> KeepAsync(Guid versionId, int revision, AgreementTerms terms, CancellationToken cancellationToken);

    /// <summary>With the second signature it is agreed on, and the earlier one ends on its first day.</summary>
    /// <exception cref="BusinessException"><c>Coordination:LeadMissing</c>, <c>Coordination:SignedAlready</c>, <c>Coordination:SignedMeanwhile</c>.</exception>
    Task<AgreementDto> SignAsync(Guid versionId, int revision, CancellationToken cancellationToken);

    /// <summary>What the later of two versions of one agreement says otherwise.</summary>
    Task<IReadOnlyList<TermChange>> CompareAsync(Guid earlierId, Guid laterId, CancellationToken cancellationToken);

    /// <summary>What was agreed against what happened since the agreement holds, at most half a year back.</summary>
    Task<DriftDto> GetDriftAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="Without">Pairs that share an active patient and have no agreement that holds today; a draft is none.</param>
public sealed record AgreementListDto(IReadOnlyList<AgreementRowDto> Agreements, IReadOnlyList<PairDto> Without);

/// <param name="Patients">How many active patients they share.</param>
/// <param name="MayBegin">The caller is one of them, and nothing is begun.</param>
public sealed record PairDto(Guid TherapistId, Guid PrescriberId, int Patients, bool MayBegin)
{
    /// <summary>The agreement that they have begun and not both signed, or whose first day is to come.</summary>
    public Guid? BegunId { get; init; }
}

/// <param name="ReviewOn">Of the one that holds.</param>
/// <param name="NeedsMySignature">A version waits for the caller.</param>
public sealed record AgreementRowDto(Guid Id, Guid TherapistId, Guid PrescriberId, AgreementState State, DateOnly? ReviewOn, bool IsExpired, bool NeedsMySignature, int Patients);

/// <param name="AgreementId">Null = it is about one patient.</param>
/// <param name="Patient">As lists name them; null = it is about all whom the two share.</param>
/// <param name="WithId">Who has signed.</param>
/// <param name="Since">From when on it waits.</param>
public sealed record ToSignRow(Guid? AgreementId, Guid? PatientId, string? Patient, Guid WithId, DateTimeOffset Since);

/// <param name="IsMine">The caller is one of the two.</param>
public sealed record AgreementDto(Guid Id, Guid TherapistId, Guid PrescriberId, bool IsMine, IReadOnlyList<AgreementVersionDto> Versions)
{
    /// <summary>The one that holds today.</summary>
    public AgreementVersionDto? Active => Versions.FirstOrDefault(one => one.State == AgreementState.Active);

    /// <summary>What is written or signed now.</summary>
    public AgreementVersionDto? Open => Versions.FirstOrDefault(one => one.State is AgreementState.Draft or AgreementState.AwaitsSignature);
}

/// <param name="Revision">Counts how often the draft was kept.</param>
/// <param name="ActiveFrom">Null = not both have signed.</param>
/// <param name="IsExpired">It is to be looked at again, and holds until it is (K-023).</param>
/// <param name="MaySign">It waits for the caller.</param>
public sealed record AgreementVersionDto(
    Guid Id, int Number, int Revision, AgreementState State, AgreementTerms Terms, Guid DraftedById, DateTimeOffset DraftedAt, Guid KeptById, DateTimeOffset KeptAt,
    DateOnly? ActiveFrom, DateOnly? ReviewOn, bool IsExpired, bool MaySign, IReadOnlyList<AgreementSignatureDto> Signatures);

public sealed record AgreementSignatureDto(PairRole As, Guid StaffId, string Name, string? Credential, DateTimeOffset At);

public enum AgreementState
{
    Draft,

    /// <summary>One has signed.</summary>
    AwaitsSignature,

    /// <summary>Both have signed, and its first day is to come.</summary>
    Upcoming,
    Active,
    Superseded,
}

/// <param name="Field">In words.</param>
public sealed record TermChange(string Field, string Before, string After);

/// <param name="Since">The first day that is looked at.</param>
/// <param name="Channels">How often each was used, in the agreed order first.</param>
public sealed record DriftDto(DateOnly Since, IReadOnlyList<DriftRowDto> Patients, IReadOnlyList<ChannelUse> Channels);

/// <param name="AgreedDays">By the tier of today.</param>
/// <param name="MedianDays">Between one contact and the next, and from the last one to today; null = there was none.</param>
public sealed record DriftRowDto(Guid PatientId, int AgreedDays, int Contacts, int? MedianDays, int OverdueDays);

public sealed record ChannelUse(ContactChannel Channel, bool IsAgreed, int Times);
