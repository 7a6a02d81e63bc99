using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Coordination.Agreements;

/// <summary>One pair that is asked for what it lacks.</summary>
public sealed class AskPairModel(IOperations operations)
{
    public FormState Form { get; } = new();

    public bool IsAsked { get; private set; }

    public async Task AskAsync(Guid therapistId, Guid prescriberId, Guid? patientId) => IsAsked = await Form.TryAsync(() => operations.RunAsync<IPairAskAppService>(
        (asks, ct) => patientId is { } patient ? asks.AskForLeadAsync(patient, therapistId, prescriberId, ct) : asks.AskForAgreementAsync(therapistId, prescriberId, ct)));
}
