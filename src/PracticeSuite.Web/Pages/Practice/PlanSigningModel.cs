using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>Who signs plans beside their author and the patient.</summary>
public sealed class PlanSigningModel(IOperations operations, PracticeClock clock)
{
    public PlanSigningRuleDto? Rule { get; private set; }

    public FormState Form { get; } = new();

    public PlanCoSigners CoSigners { get; set; }

    public DateOnly? From { get; set; }

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        Rule = await operations.RunAsync<IPlanSigningRuleAppService, PlanSigningRuleDto>((rules, ct) => rules.GetAsync(ct));
        (CoSigners, From) = (Rule.Today, clock.Today);
    }

    public TimeZoneInfo Zone => clock.Zone;

    public Task TakeBackAsync(DateOnly from) =>
        Form.TryAsync(async () => Rule = await operations.RunAsync<IPlanSigningRuleAppService, PlanSigningRuleDto>((rules, ct) => rules.TakeBackAsync(from, ct)));

    public async Task SaveAsync()
    {
        if (From is not { } from)
        {
            Form.Refuse(nameof(From), "From is missing; give it.");
            return;
        }

        await Form.TryAsync(async () => Rule = await operations.RunAsync<IPlanSigningRuleAppService, PlanSigningRuleDto>((rules, ct) => rules.SetAsync(new PlanSigningRuleInput(CoSigners, from), ct)));
    }
}
