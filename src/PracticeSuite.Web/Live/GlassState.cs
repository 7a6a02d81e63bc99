using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts.BrokenGlass;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Live;

/// <summary>The charts that the circuit's person holds open by having broken the glass (P-121); the frame of every page says so.</summary>
public sealed class GlassState(IOperations operations, TimeProvider clock)
{
    private IReadOnlyList<OpenGlassDto> _known = [];

    public event EventHandler? Changed;

    public IEnumerable<OpenGlassDto> Open => _known.Where(glass => glass.ClosesAt > clock.GetUtcNow());

    /// <summary>Whether every chart that is open offers to break the glass in a medical emergency.</summary>
    public bool OffersEmergency { get; private set; }

    public FormState Ending { get; } = new();

    public async Task LoadAsync()
    {
        OffersEmergency = await operations.RunAsync<IBrokenGlassAppService, bool>((glasses, ct) => glasses.OffersEmergencyAsync(ct));
        _known = await operations.RunAsync<IBrokenGlassAppService, IReadOnlyList<OpenGlassDto>>((glasses, ct) => glasses.GetOpenAsync(ct));
        Changed?.Invoke(this, EventArgs.Empty);
    }

    public async Task BreakAsync(BreakGlassInput input)
    {
        await operations.RunAsync<IBrokenGlassAppService, OpenGlassDto>((glasses, ct) => glasses.BreakAsync(input, ct));
        await LoadAsync();
    }

    /// <summary>On every chart that was not opened for one already.</summary>
    public bool OffersEmergencyOn(Guid chartId) =>
        OffersEmergency && !Open.Any(glass => glass.ChartId == chartId && glass.Reason == BreakGlassReason.MedicalEmergency);

    public async Task<bool> EndAsync(Guid id) =>
        await Ending.TryAsync(async () =>
        {
            await operations.RunAsync<IBrokenGlassAppService>((glasses, ct) => glasses.EndAsync(id, ct));
            await LoadAsync();
        });

    /// <summary>"3 h 12 min", to the minute that has begun.</summary>
    public string Left(OpenGlassDto glass)
    {
        var minutes = (int)Math.Ceiling((glass.ClosesAt - clock.GetUtcNow()).TotalMinutes);
        return minutes >= 60 ? $"{minutes / 60} h {minutes % 60} min" : $"{minutes} min";
    }
}
