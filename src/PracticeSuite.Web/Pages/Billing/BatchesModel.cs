using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>What was sent, batch by batch.</summary>
public sealed class BatchesModel(IOperations operations, PracticeClock clock)
{
    public const int PageSize = 50;

    public BatchPageDto? Page { get; private set; }

    public BatchDetailDto? Detail { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public async Task LoadAsync(int from)
    {
        await clock.LoadAsync();
        Page = await operations.RunAsync<ISubmissionAppService, BatchPageDto>((submissions, ct) => submissions.GetBatchesAsync(from, PageSize, ct));
    }

    public async Task LoadAsync(Guid id)
    {
        await clock.LoadAsync();
        Detail = await operations.RunAsync<ISubmissionAppService, BatchDetailDto>((submissions, ct) => submissions.GetBatchAsync(id, ct));
    }

    public Task<bool> TakeBackAsync(string reason) => ActAsync((submissions, id, ct) => submissions.TakeBackAsync(id, reason, ct));

    public Task<bool> MarkLostAsync(string reason) => ActAsync((submissions, id, ct) => submissions.MarkLostAsync(id, reason, ct));

    private Task<bool> ActAsync(Func<ISubmissionAppService, Guid, CancellationToken, Task> act) => Form.TryAsync(async () =>
    {
        var id = Detail!.Batch.Id;
        await operations.RunAsync<ISubmissionAppService>((submissions, ct) => act(submissions, id, ct));
        await LoadAsync(id);
    });
}
