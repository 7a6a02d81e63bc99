using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar.SetUp;

/// <summary>When the practice is open, and when a patient cancels late.</summary>
public sealed class RulesModel(CalendarDesk desk)
{
    private int _version;

    public FormState Form { get; } = new();

    public bool IsSaved { get; private set; }

    public int LateHours { get; set; }

    public TimeOnly? Opens { get; set; }

    public TimeOnly? Closes { get; set; }

    public async Task LoadAsync() => Take(await desk.AskAsync<ICalendarSetUpAppService, CalendarRulesDto>((setUp, ct) => setUp.GetRulesAsync(ct)));

    public async Task SaveAsync()
    {
        IsSaved = false;
        if (Opens is not { } opens || Closes is not { } closes)
        {
            Form.Refuse(Opens is null ? nameof(CalendarRulesInput.Opens) : nameof(CalendarRulesInput.Closes), "Give the time.");
            return;
        }

        var input = new CalendarRulesInput(LateHours, opens, closes, _version);
        IsSaved = await Form.TryAsync(async () => Take(await desk.DoAsync<ICalendarSetUpAppService, CalendarRulesDto>((setUp, ct) => setUp.SetRulesAsync(input, ct))));
    }

    private void Take(CalendarRulesDto rules) => (_version, LateHours, Opens, Closes) = (rules.Version, rules.LateHours, rules.Opens, rules.Closes);
}
