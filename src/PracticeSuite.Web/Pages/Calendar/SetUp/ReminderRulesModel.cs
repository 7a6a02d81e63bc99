using System.Globalization;
using PracticeSuite.Scheduling.Contracts.Reminders;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar.SetUp;

/// <summary>Whether, when and as whom the practice reminds.</summary>
public sealed class ReminderRulesModel(CalendarDesk desk)
{
    private int _version;

    public FormState Form { get; } = new();

    public bool IsSaved { get; private set; }

    public bool IsOn { get; set; }

    /// <summary>As they are typed: "48, 2".</summary>
    public string? EmailHours { get; set; }

    public string? TextHours { get; set; }

    public TimeOnly? QuietFrom { get; set; }

    public TimeOnly? QuietUntil { get; set; }

    public string? Sender { get; set; }

    public bool CanEmail { get; private set; }

    public bool CanText { get; private set; }

    public async Task LoadAsync() => Take(await desk.AskAsync<IReminderAppService, ReminderRulesDto>((reminders, ct) => reminders.GetRulesAsync(ct)));

    public async Task SaveAsync()
    {
        IsSaved = false;
        Form.Clear();
        if (Hours(EmailHours, nameof(EmailHours)) is not { } email || Hours(TextHours, nameof(TextHours)) is not { } text)
            return;
        if (QuietFrom is not { } from || QuietUntil is not { } until)
        {
            Form.Refuse(QuietFrom is null ? nameof(QuietFrom) : nameof(QuietUntil), "Give the time; the same twice for no quiet hours.");
            return;
        }

        var input = new ReminderRulesInput(IsOn, email, text, from, until, Sender, _version);
        IsSaved = await Form.TryAsync(async () => Take(await desk.DoAsync<IReminderAppService, ReminderRulesDto>((reminders, ct) => reminders.SetRulesAsync(input, ct))));
    }

    private List<int>? Hours(string? typed, string field)
    {
        var hours = new List<int>();
        foreach (var part in (typed ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var one))
            {
                Form.Refuse(field, $"'{part}' is no number of hours; write them as 48, 2.");
                return null;
            }

            hours.Add(one);
        }

        return hours;
    }

    private void Take(ReminderRulesDto rules)
    {
        (_version, IsOn, QuietFrom, QuietUntil, Sender) = (rules.Version, rules.IsOn, rules.QuietFrom, rules.QuietUntil, rules.Sender);
        (EmailHours, TextHours) = (string.Join(", ", rules.EmailHours), string.Join(", ", rules.TextHours));
        (CanEmail, CanText) = (rules.CanEmail, rules.CanText);
    }
}
