namespace PracticeSuite.Charting.Contracts.Agendas;

/// <summary>One kind of reason to talk about patients in a call (K-083); each module registers its own, and decides what the caller may see of it.</summary>
public interface IAgendaSource
{
    AgendaReason Reason { get; }

    /// <summary>In a fixed number of statements, whatever the number of patients; the most pressing first.</summary>
    Task<IReadOnlyList<AgendaLine>> ReadAsync(AgendaScope scope, CancellationToken cancellationToken);
}

/// <summary>What an agenda is made of.</summary>
/// <param name="PatientIds">The patients whom the people of the call share.</param>
/// <param name="StaffIds">The people of the call.</param>
/// <param name="Since">When they last talked in a call; changes are told from then on.</param>
/// <param name="Today">On the practice's clock.</param>
public sealed record AgendaScope(IReadOnlyCollection<Guid> PatientIds, IReadOnlyCollection<Guid> StaffIds, DateTimeOffset Since, DateOnly Today);

/// <summary>One patient with one reason.</summary>
/// <param name="Text">Why, in words.</param>
/// <param name="Place">Where in the chart it is looked at, as an addition to its address: <c>?part=plan</c>.</param>
public sealed record AgendaLine(Guid PatientId, AgendaReason Reason, string Text, string Place);

/// <summary>In the order in which an agenda has them.</summary>
public enum AgendaReason
{
    OpenFlag,
    OverdueContact,
    MedicationChange,
    WorseScore,
    PlanReview,
    OpenQuestion,
    NearThreshold,
}
