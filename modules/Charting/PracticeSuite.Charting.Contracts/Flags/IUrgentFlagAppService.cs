using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>What somebody has to look at soon (K-040 to K-049): raised by a rule or by a person, acknowledged by an act, closed with a disposition.</summary>
public interface IUrgentFlagAppService
{
    /// <summary>Those of one patient that are not over, the most urgent first, without what was done about them.</summary>
    Task<IReadOnlyList<UrgentFlagDto>> GetOpenAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>All of one patient with their history, the latest first.</summary>
    Task<IReadOnlyList<UrgentFlagDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>Those that are not over and that tell the caller, or somebody for whom they stand in now (K-019).</summary>
    Task<MyFlagsDto> GetMineAsync(CancellationToken cancellationToken);

    /// <summary>Those of them that nobody has acknowledged, for the bar of every page (K-047): no patient and no word of why; one statement for whoever stands in for nobody.</summary>
    Task<IReadOnlyList<FlagMark>> GetMarksAsync(CancellationToken cancellationToken);

    Task<UrgentFlagDto> RaiseAsync(Guid patientId, NewFlag flag, CancellationToken cancellationToken);

    /// <summary>To read is not to acknowledge (K-042). The first who did stays.</summary>
    Task<UrgentFlagDto> AcknowledgeAsync(Guid id, string? comment, CancellationToken cancellationToken);

    /// <summary>Acknowledges one whose chart the caller may not open (K-042, K-049): they have heard, and see to it that somebody acts.</summary>
    /// <exception cref="BusinessException"><c>Charting:FlagNotFound</c>: the caller was not told of such a flag; <c>Charting:FlagOver</c>.</exception>
    Task TakeOverAsync(Guid id, string? comment, CancellationToken cancellationToken);

    /// <exception cref="BusinessException"><c>Charting:FlagOver</c>: it is resolved or canceled already.</exception>
    Task<UrgentFlagDto> ResolveAsync(Guid id, FlagResolution resolution, CancellationToken cancellationToken);

    Task<UrgentFlagDto> ReopenAsync(Guid id, string? reason, CancellationToken cancellationToken);

    /// <exception cref="BusinessException"><c>Charting:FlagNotYours</c>, <c>Charting:FlagTooOld</c>: whoever raised it has ten minutes (K-041).</exception>
    Task<UrgentFlagDto> CancelAsync(Guid id, string? reason, CancellationToken cancellationToken);
}
