using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>From which values on the rules of flags fire.</summary>
public sealed class FlagThresholdsModel(IOperations operations, PracticeClock clock)
{
    public IReadOnlyList<FlagThresholdDto>? All { get; private set; }

    public FormState Form { get; } = new();

    public FlagThresholdDto? Changed { get; private set; }

    public int? Value { get; set; }

    public DateOnly? From { get; set; }

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        All = await operations.RunAsync<IFlagThresholdAppService, IReadOnlyList<FlagThresholdDto>>((all, ct) => all.GetListAsync(ct));
    }

    public void Change(FlagThresholdDto one)
    {
        Form.Clear();
        (Changed, Value, From) = (one, one.Value, clock.Today);
    }

    public void Close() => Changed = null;

    public async Task SaveAsync()
    {
        if (Changed is not { } one)
            return;
        if (Value is not { } value || From is not { } from)
        {
            Form.Refuse(Value is null ? nameof(Value) : nameof(From), $"{(Value is null ? nameof(Value) : nameof(From))} is missing; give it.");
            return;
        }

        if (!await Form.TryAsync(() => operations.RunAsync<IFlagThresholdAppService>((all, ct) => all.SetAsync(new FlagThresholdInput(one.Rule, one.Name, value, from), ct))))
            return;
        Close();
        await LoadAsync();
    }
}
