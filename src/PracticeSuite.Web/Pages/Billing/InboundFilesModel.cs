using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>What came from clearinghouses, and why some of it was not used.</summary>
public sealed class InboundFilesModel(IOperations operations, PracticeClock clock)
{
    public const int PageSize = 50;

    public InboundPageDto? Page { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public async Task LoadAsync(InboundState? state, int from)
    {
        await clock.LoadAsync();
        Page = await operations.RunAsync<ISubmissionAppService, InboundPageDto>((submissions, ct) => submissions.GetInboundAsync(state, from, PageSize, ct));
    }

    public Task ReadAgainAsync(InboundFileDto file, InboundState? state, int from) => Form.TryAsync(async () =>
    {
        await operations.RunAsync<ISubmissionAppService>((submissions, ct) => submissions.ReadAgainAsync(file.Id, ct));
        await LoadAsync(state, from);
    });

    public Task PutAwayAsync(InboundFileDto file, string reason, InboundState? state, int from) => Form.TryAsync(async () =>
    {
        await operations.RunAsync<ISubmissionAppService>((submissions, ct) => submissions.PutAwayAsync(file.Id, reason, ct));
        await LoadAsync(state, from);
    });

    public Task TakeUpAsync(InboundFileDto file, InboundState? state, int from) => Form.TryAsync(async () =>
    {
        await operations.RunAsync<ISubmissionAppService>((submissions, ct) => submissions.TakeUpAsync(file.Id, ct));
        await LoadAsync(state, from);
    });
}
