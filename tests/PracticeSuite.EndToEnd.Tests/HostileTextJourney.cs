using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace PracticeSuite.EndToEnd.Tests;

/// <summary>Somebody sends a practice files full of markup: every page that shows them shows text, and the browser runs none of it.</summary>
public sealed class HostileTextJourney(SeededInstance instance)
{
    private const string Markup = "Zz<img src=x onerror=window.ran=1><script>window.ran=1</script>";

    // Names are short; the rest has room for it.
    private const string Name = "Zz<img src=x onerror=window.ran=1>";

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["staff.csv"] = $"code,last_name,first_name,credential,employed_from\nZZ,{Name},\"{Name}\",LCSW,2020-01-01",
        ["locations.csv"] = $"code,name,time_zone\nZZ,{Name},America/New_York",
        ["payers.csv"] = $"code,name,kind\nZZ,{Name},Commercial",
        ["patients.csv"] = $"mrn,last_name,first_name,birth_date,address_line1,city,location\nZZ-1,{Name},=1+1,1980-05-04,{Name},Zz<b>Town</b>,ZZ",
        ["care_teams.csv"] = "patient,staff,part,from\nZZ-1,OKAFOR,CareCoordinator,2026-01-05\nZZ-1,ZZ,Therapist,2026-01-05",
        ["consents.csv"] = $"patient,kind,given_at,method,obtained_by,billing_practitioner,items,given_by,relationship,language,interpreter\nZZ-1,Bhi,2026-08-20 09:00:00,Verbal,OKAFOR,PATEL,1 2 3 4,Guardian,{Name},Zz<b>x</b>,{Markup}",
        ["coverages.csv"] = "patient,payer,rank,from,member_id\nZZ-1,ZZ,1,2020-01-01,Z1",
        ["enrollments.csv"] = "patient,location,code,billing_practitioner,designated_member,from\nZZ-1,ZZ,99484,PATEL,OKAFOR,2026-08-20",
        ["stays.csv"] = $"patient,kind,admitted_at,discharged_at,facility\nZZ-1,Inpatient,2026-03-01 10:00:00,2026-03-04 10:00:00,{Markup}",
        ["visits.csv"] = $"patient,date,code,outside_practitioner\nZZ-1,2026-03-05,99214,{Markup}",
    };

    [Fact]
    public async Task Text_that_is_markup_is_shown_and_never_run()
    {
        await instance.ImportAsync(Files);

        var nurse = await OpenAsync("nurse", "/patients");
        await nurse.FillAsync("#find", "ZZ-1");
        await Assertions.Expect(nurse.GetByText(Name).First).ToBeVisibleAsync();
        var record = await nurse.Locator("a[data-row]", new() { HasText = Name }).First.GetAttributeAsync("href");
        foreach (var part in new[] { "", "team", "enrollment", "insurance", "diagnoses", "consents", "scales", "plan", "visits", "stays" })
            await VisitAsync(nurse, $"{record}?part={part}");
        await Assertions.Expect(nurse.GetByText(Markup)).ToBeVisibleAsync();
        await VisitAsync(nurse, "/time");
        await VisitAsync(nurse, "/today");

        var biller = await OpenAsync("biller", "/practice/payers");
        await Assertions.Expect(biller.GetByText(Name).First).ToBeVisibleAsync();
        await VisitAsync(biller, "/billing/months");
        var admin = await OpenAsync("admin", "/practice/staff");
        await Assertions.Expect(admin.GetByText(Name).First).ToBeVisibleAsync();
        await VisitAsync(admin, "/practice");

        Assert.Empty(_ran);
    }

    private readonly ConcurrentQueue<string> _ran = new();

    private async Task<IPage> OpenAsync(string userName, string path)
    {
        var page = await instance.OpenAsync(userName, path);
        page.Dialog += (_, dialog) => _ran.Enqueue($"a dialog at {page.Url}: {dialog.Message}");
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _ran.Enqueue($"{message.Text} at {page.Url}");
        };
        await LookAsync(page);
        return page;
    }

    private async Task VisitAsync(IPage page, string path)
    {
        await page.GotoAsync(instance.Address + path);
        await LookAsync(page);
    }

    private async Task LookAsync(IPage page)
    {
        await page.SettleAsync();
        if (await page.EvaluateAsync<bool>("'ran' in window || document.querySelector('img[src=x]') !== null"))
            _ran.Enqueue($"markup at {page.Url}");
    }
}
