using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Database;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Importing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Testing;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Coordination;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>
/// All modules on a real database, for what stands behind a page. A practice in New York (the first location) and Los Angeles; Alvarez
/// is seen and enrolled in New York, Brooks in Los Angeles.
/// </summary>
internal sealed class PageHost : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["practices.csv"] = "code,name,tax_id,phone,address_line1,city,state,zip\nHARBOR,Harbor,050000012,4015550100,1 Pier,Providence,RI,02903",
        ["locations.csv"] = """
            code,name,time_zone,place_of_service,address_line1,city,state,zip
            EAST,East,America/New_York,11,1 Pier,Providence,RI,02903
            WEST,West,America/Los_Angeles,11,2 Pier,Los Angeles,CA,90001
            """,
        ["staff.csv"] = """
            code,last_name,first_name,credential,npi,taxonomy,employed_from
            PATEL,Patel,Anjali,MD,1000000038,2084P0800X,2020-01-01
            CHEN,Chen,Mei,LCSW,,,2020-01-01
            BROWN,Brown,Ada,LCSW,,,2020-01-01
            """,
        ["patients.csv"] = "mrn,last_name,first_name,birth_date,sex_code,location\n1001,Alvarez,Rosa,1985-03-12,F,\n1002,Brooks,Theo,1990-01-02,M,WEST",
        ["care_teams.csv"] = """
            patient,staff,part,from
            1001,PATEL,Prescriber,2026-01-05
            1001,CHEN,Therapist,2026-01-05
            1001,BROWN,Therapist,2026-01-05
            1002,PATEL,Prescriber,2026-01-05
            1002,CHEN,Therapist,2026-01-05
            1002,BROWN,Therapist,2026-01-05
            """,
        ["enrollments.csv"] = """
            patient,location,code,billing_practitioner,designated_member,from
            1001,EAST,99484,PATEL,CHEN,2026-01-05
            1002,WEST,99484,PATEL,CHEN,2026-01-05
            """,
    };

    private PageHost(TestHost host) => Host = host;

    public TestHost Host { get; }

    public PatientName Alvarez { get; private set; } = default!;

    public PatientName Brooks { get; private set; } = default!;

    public IReadOnlyDictionary<string, StaffMember> Staff { get; private set; } = default!;

    public static async Task<PageHost> CreateAsync(DatabaseKind kind)
    {
        var host = new PageHost(await TestHost.CreateAsync(kind, PracticeSuiteModules.All));
        await host.FillAsync();
        return host;
    }

    public IOperations As(string staffCode, string role = PracticeRole.Therapist) => Host.For(Staff[staffCode].Id, role);

    /// <summary>Of the charts on one screen, on a node that hears what it is told.</summary>
    public ChartWatches Watches(string staffCode, ChartSignals? heard = null) => new(As(staffCode), heard ?? new ChartSignals(), Host.Clock, NullLogger<ChartWatch>.Instance);

    /// <summary>The Time page of somebody, as one window shows it.</summary>
    public TimeModel TimePage(string staffCode = "CHEN")
    {
        var operations = As(staffCode);
        return new TimeModel(operations, new PracticeClock(operations, Host.Clock), new PatientNames(operations), new MonthMeters(operations));
    }

    public Task<TimeEntryDto> LogAsync(PatientName patient, string start, string end, string staffCode = "CHEN", string? lateReason = null) =>
        As(staffCode).RunAsync<ITimeEntryAppService, TimeEntryDto>((time, ct) => time.AddAsync(
            new AddTimeEntry(patient.Id, WorkTime.Between(At(start), At(end)), CareActivity.TeamCall, "dose", LateReason: lateReason), ct));

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private async Task FillAsync()
    {
        var files = Files.ToDictionary(file => file.Key, Func<Stream> (file) => () => new MemoryStream(Encoding.UTF8.GetBytes(file.Value)), StringComparer.Ordinal);
        await Host.AsSystem.RunAsync<FolderImport>((import, ct) => import.RunAsync(files, partial: false, _ => { }, ct));
        Staff = (await Host.AsSystem.RunAsync<IStaffDirectory, IReadOnlyDictionary<Guid, StaffMember>>((staff, ct) => staff.GetAllAsync(ct)))
            .Values.ToDictionary(member => member.Code, StringComparer.Ordinal);
        var ids = await Host.AsSystem.RunAsync<IPatientDirectory, IReadOnlyDictionary<string, Guid>>((patients, ct) => patients.GetIdsByMrnAsync(ct));
        var names = await Host.AsSystem.RunAsync<IPatientDirectory, IReadOnlyDictionary<Guid, PatientName>>(
            (patients, ct) => patients.GetNamesAsync(ids.Values.ToList(), ct));
        (Alvarez, Brooks) = (names[ids["1001"]], names[ids["1002"]]);
    }
}
