using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>How one patient is reminded of appointments, and their consent to texts.</summary>
public sealed class ReminderModel(IOperations operations, PracticeClock practice)
{
    private Guid _patientId;

    public ReminderWishDto? Wish { get; private set; }

    public FormState Form { get; } = new();

    public PatientClock Clock { get; private set; } = new(practice);

    public string? Said { get; private set; }

    public bool IsChanging { get; private set; }

    public bool ByEmail { get; set; }

    public bool ByText { get; set; }

    public string? Mobile { get; set; }

    public DateOnly? ConsentedOn { get; set; }

    public async Task LoadAsync(Guid patientId)
    {
        _patientId = patientId;
        Clock = await PatientClock.ReadAsync(operations, practice, patientId);
        Wish = await operations.RunAsync<IReminderWishAppService, ReminderWishDto>((wishes, ct) => wishes.GetAsync(patientId, ct));
    }

    public void Begin()
    {
        var wish = Wish!;
        (IsChanging, Said, ByEmail, ByText, Mobile, ConsentedOn) = (true, null, wish.ByEmail, wish.ByText, wish.Mobile, wish.ConsentedOn);
    }

    public void Close()
    {
        IsChanging = false;
        Form.Clear();
    }

    public Task SaveAsync() => DoAsync("Saved. It holds for every reminder from now on.", (wishes, ct) =>
        wishes.SaveAsync(_patientId, new ReminderWishInput(ByEmail, ByText, Mobile, ConsentedOn, Wish!.Version), ct));

    public Task StopAsync() => DoAsync("No text goes out any more.", (wishes, ct) => wishes.StopTextsAsync(_patientId, Wish!.Version, ct));

    private async Task DoAsync(string said, Func<IReminderWishAppService, CancellationToken, Task<ReminderWishDto>> act)
    {
        Said = null;
        if (!await Form.TryAsync(async () => Wish = await operations.RunAsync(act)))
            return;
        (Said, IsChanging) = (said, false);
    }
}
