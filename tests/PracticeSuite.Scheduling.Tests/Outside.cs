using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Scheduling.Calendar.Reminders;
using PracticeSuite.Scheduling.Contracts.Reminders;
using PracticeSuite.Testing;

namespace PracticeSuite.Scheduling.Tests;

/// <summary>Providers that keep what they accept, and where patients may be reminded.</summary>
internal sealed class Outside
{
    public Postbox Mail { get; } = new(MessageChannel.Email);

    public Postbox Texts { get; } = new(MessageChannel.Text);

    public Dictionary<Guid, ReminderAddress> Reminded { get; } = new()
    {
        [House.Rosa] = new("rosa@example.org", "5185550132"),
        [House.Theo] = new(null, null),
    };
}

internal static class OutsideWorld
{
    public static IServiceCollection AddOutside(this IServiceCollection services, Outside? outside) => outside is null
        ? services
        : services.AddSingleton<IMessageCarrier>(outside.Mail).AddSingleton<IMessageCarrier>(outside.Texts);

    public static Task<int> PlanAsync(this TestHost host) => host.AsSystem.RunAsync<ReminderPlanner, int>((planner, ct) => planner.PlanAsync(ct));

    public static Task DeliverAsync(this TestHost host) => host.Services.GetRequiredService<DeliveryRounds>().DeliverAsync(CancellationToken.None);

    /// <summary>Both, as the jobs do by turns.</summary>
    public static async Task RemindAsync(this TestHost host)
    {
        await host.PlanAsync();
        await host.DeliverAsync();
    }

    public static async Task TurnOnAsync(this TestHost host, Func<ReminderRulesInput, ReminderRulesInput>? with = null)
    {
        var rules = new ReminderRulesInput(IsOn: true, [48], [24, 2], new(20, 0), new(8, 0));
        await host.AsSystem.RunAsync<IReminderAppService, ReminderRulesDto>((reminders, ct) => reminders.SetRulesAsync(with?.Invoke(rules) ?? rules, ct));
    }

    public static Task<IReadOnlyList<ReminderDto>> RemindersAsync(this TestHost host, params Guid[] appointments) =>
        host.AsSystem.RunAsync<IReminderAppService, IReadOnlyList<ReminderDto>>((reminders, ct) => reminders.GetAsync(appointments, ct));

    public static void GoTo(this TestHost host, DateTimeOffset at) => host.Clock.SetUtcNow(at);
}
