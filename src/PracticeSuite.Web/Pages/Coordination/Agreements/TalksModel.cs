using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Agreements;

/// <summary>What colleagues wrote down of their talks about a patient; whoever wrote one down takes it back.</summary>
public sealed class TalksModel(IOperations operations, PracticeClock clock, StaffNames staff)
{
    public IReadOnlyList<TalkDto> Talks { get; private set; } = [];

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    public async Task LoadAsync(Guid patientId) =>
        Talks = await operations.RunAsync<ITalkAppService, IReadOnlyList<TalkDto>>((talks, ct) => talks.GetListAsync(patientId, ct));

    public Task<bool> TakeBackAsync(Guid id, string reason) => Form.TryAsync(() => operations.RunAsync<ITalkAppService>((talks, ct) => talks.TakeBackAsync(id, reason, ct)));
}
