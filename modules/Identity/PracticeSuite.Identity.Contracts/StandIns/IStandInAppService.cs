using PracticeSuite.Kernel;

namespace PracticeSuite.Identity.Contracts.StandIns;

/// <summary>Who stands in for whom while they are away, and so sees the charts that they see (P-120).</summary>
public interface IStandInAppService
{
    /// <summary>Those that are on or to come, by first day, then those of the past year.</summary>
    Task<IReadOnlyList<StandInDto>> GetListAsync(CancellationToken cancellationToken);

    /// <summary>By an administrator, by whoever is away themselves, or by their supervisor; nobody makes themselves one.</summary>
    /// <exception cref="BusinessException"><c>Identity:StandInNotYours</c>, <c>Identity:OwnStandIn</c>, <c>Identity:StandInKnown</c>, <c>Identity:StandInRing</c>, <c>Identity:StandInNotTheirPatients</c>.</exception>
    Task<StandInDto> ArrangeAsync(StandInInput input, CancellationToken cancellationToken);

    /// <summary>Ends it now, by whoever could have arranged it or the stand-in.</summary>
    Task<StandInDto> EndAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="StaffId">Who stands in.</param>
/// <param name="ForStaffId">Who is away.</param>
/// <param name="From">The first day on the practice's clock, today or later.</param>
/// <param name="To">The last day.</param>
public sealed record StandInInput(Guid? StaffId, Guid? ForStaffId, DateOnly From, DateOnly To)
{
    /// <summary>Of the patients of whoever is away those for whom it holds (K-019); null = all, those who come meanwhile among them.</summary>
    public IReadOnlyCollection<Guid>? PatientIds { get; init; }
}

/// <param name="EndedAt">When it was ended before its last day.</param>
/// <param name="MayEnd">The caller may, and it is not over.</param>
public sealed record StandInDto(
    Guid Id, Guid StaffId, Guid ForStaffId, DateOnly From, DateOnly To, string ArrangedBy, DateTimeOffset? EndedAt, bool IsOver, bool MayEnd)
{
    /// <summary>For how many patients it holds; null = for all of them.</summary>
    public int? OfPatients { get; init; }

    /// <summary>Who they are, until it is over; whoever shows them names those whom the reader may know.</summary>
    public IReadOnlyList<Guid> PatientIds { get; init; } = [];
}

public static class StandInLimits
{
    public const int Patients = 200;
}
