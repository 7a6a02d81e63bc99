using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using PracticeSuite.Web.Components;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>The house's own boxes for a day and for a moment.</summary>
public sealed class DateBoxTests
{
    private static readonly DateTimeOffset Today = new(2026, 10, 9, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_typed_is_shown_as_it_was_understood()
    {
        await using var circuit = Circuit();
        var (form, told) = (new FormState(), new List<DateOnly?>());
        var box = circuit.Render<DateBox<DateOnly?>>(p => p.Add(b => b.Id, "On").Add(b => b.Form, form).Add(b => b.Value, null).Add(b => b.ValueChanged, told.Add));

        await box.Find("#On").ChangeAsync("6/25/2026");
        box.Render(p => p.Add(b => b.Value, told[^1]));

        Assert.Equal(new DateOnly(2026, 6, 25), Assert.Single(told));
        Assert.Equal("25 Jun 2026", box.Find("#On").GetAttribute("value"));
    }

    [Fact]
    public async Task What_is_no_date_stays_keeps_the_form_from_being_sent_and_goes_with_the_next_day()
    {
        await using var circuit = Circuit();
        var (form, sent) = (new FormState(), 0);
        var box = circuit.Render<DateBox<DateOnly?>>(p => p.Add(b => b.Id, "On").Add(b => b.Form, form).Add(b => b.Value, new DateOnly(2026, 9, 1)));

        await box.Find("#On").ChangeAsync("6/31/2026");
        await form.TryAsync(SendAsync);
        var (typed, refusal, before) = (box.Find("#On").GetAttribute("value"), form["On"], sent);
        box.Render(p => p.Add(b => b.Value, new DateOnly(2026, 9, 2)));
        await form.TryAsync(SendAsync);

        Assert.Equal(("6/31/2026", 0, 1), (typed, before, sent));
        Assert.Contains("'6/31/2026' is no date", refusal!.Message, StringComparison.Ordinal);
        Assert.Equal("2 Sep 2026", box.Find("#On").GetAttribute("value"));

        Task SendAsync()
        {
            sent++;
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task An_empty_box_is_no_day_where_there_may_be_none_and_asks_for_one_where_there_may_not()
    {
        await using var circuit = Circuit();
        var (form, told) = (new FormState(), new List<DateOnly?>());
        var optional = circuit.Render<DateBox<DateOnly?>>(p => p.Add(b => b.Id, "Until").Add(b => b.Form, form).Add(b => b.Value, new DateOnly(2026, 9, 1)).Add(b => b.ValueChanged, told.Add));
        var needed = circuit.Render<DateBox<DateOnly>>(p => p.Add(b => b.Id, "From").Add(b => b.Form, form).Add(b => b.Value, new DateOnly(2026, 9, 1)));

        await optional.Find("#Until").ChangeAsync("");
        await needed.Find("#From").ChangeAsync("");

        Assert.Equal([null], told);
        Assert.Null(form["Until"]);
        Assert.Equal("Give the day.", form["From"]!.Message);
    }

    [Fact]
    public async Task A_moment_needs_its_day_and_its_time()
    {
        await using var circuit = Circuit();
        var (form, told) = (new FormState(), new List<DateTime?>());
        var box = circuit.Render<MomentBox<DateTime?>>(p => p.Add(b => b.Id, "At").Add(b => b.Form, form).Add(b => b.Value, null).Add(b => b.ValueChanged, told.Add));

        await box.Find("#At").ChangeAsync("9/3/2026");
        var half = form["At-time"]?.Message;
        await box.Find("#At-time").ChangeAsync("14:30:00");

        Assert.Equal("Give both the day and the time.", half);
        Assert.Null(form["At-time"]);
        Assert.Equal(new DateTime(2026, 9, 3, 14, 30, 0), told[^1]);
    }

    private static BunitContext Circuit()
    {
        var circuit = new BunitContext();
        circuit.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(Today));
        return circuit;
    }
}
