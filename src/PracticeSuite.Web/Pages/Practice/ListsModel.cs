using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>Files of rates, charges and codes that were given.</summary>
public sealed class ListsModel(IOperations operations, PracticeClock clock)
{
    public IReadOnlyList<ListImportDto>? Files { get; private set; }

    public PracticeClock Clock => clock;

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        Files = await operations.RunAsync<IListImportAppService, IReadOnlyList<ListImportDto>>((lists, ct) => lists.GetListAsync(ct));
    }
}

/// <summary>One file: what it would change, and the two acts.</summary>
public sealed class ListPreviewModel(IOperations operations, PracticeClock clock)
{
    public const int PageSize = 200;

    private (Guid Id, int From) _asked;

    public ListPreviewDto? Preview { get; private set; }

    public ChangeEffectDto? Effect { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public async Task LoadAsync(Guid id, int from)
    {
        await clock.LoadAsync();
        _asked = (id, Math.Max(0, from));
        await RefreshAsync();
    }

    public Task TakeAsync() => DoAsync((lists, file, ct) => lists.TakeAsync(file.File.Id, file.File.Version, file.Digest, ct));

    public Task DropAsync() => DoAsync((lists, file, ct) => lists.DropAsync(file.File.Id, file.File.Version, ct));

    private async Task DoAsync(Func<IListImportAppService, ListPreviewDto, CancellationToken, Task> act)
    {
        var shown = Preview!;
        if (await Form.TryAsync(() => operations.RunAsync<IListImportAppService>((lists, ct) => act(lists, shown, ct))))
            await RefreshAsync();
    }

    private async Task RefreshAsync()
    {
        Preview = await operations.RunAsync<IListImportAppService, ListPreviewDto>((lists, ct) => lists.GetAsync(_asked.Id, _asked.From, PageSize, ct));
        Effect = Preview is { From: { } from, File.Problems: 0 }
            ? await operations.RunAsync<IChangeEffectAppService, ChangeEffectDto>((effects, ct) => effects.ForeseeAsync(new ChangeScope(from), ct))
            : null;
    }
}
