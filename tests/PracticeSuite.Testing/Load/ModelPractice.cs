using System.Globalization;
using System.Text;
using PracticeSuite.Kernel;

namespace PracticeSuite.Testing.Load;

/// <summary>
/// The import files of a practice with one patient whose month is eligible, from whom any number is copied
/// (<see cref="PatientCopies"/>).
/// </summary>
public sealed class ModelPractice(BillingMonth month, int therapists, int entries)
{
    public const string Code = "MODEL";

    /// <summary>The record number of the patient who is copied; the copies' numbers begin with another letter.</summary>
    public const string Mrn = "TEMPLATE";

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static readonly string[] Activities =
    [
        "TeamCall", "CarePlanUpdate", "ScaleAdministerReview", "MedicationFollowUp", "ExternalProviderContact", "PatientOutreach",
        "SecureMessageReadCompose", "ChartReviewForCarePlan",
    ];

    private readonly DateOnly _enrolled = month.Previous.FirstDay.AddDays(4);

    public IReadOnlyDictionary<string, Func<Stream>> Files => new Dictionary<string, string[]>
    {
        ["practices.csv"] =
        [
            "code,name,tax_id,group_npi,group_taxonomy,phone,address_line1,city,state,zip",
            $"{Code},Model Behavioral,050000012,1000000012,261QM0801X,4015550100,1 Model Street,Providence,RI,029034500",
        ],
        ["locations.csv"] =
        [
            "code,name,time_zone,place_of_service,address_line1,city,state,zip",
            $"MAIN,Model Behavioral,{Zone.Id},11,1 Model Street,Providence,RI,029034500",
        ],
        ["staff.csv"] =
        [
            "code,last_name,first_name,credential,npi,taxonomy,license_number,license_state,employed_from",
            $"MD,Patel,Anjali,MD,1000000038,2084P0800X,RI00038,RI,{Text(_enrolled.AddYears(-2))}",
            .. Enumerable.Range(1, therapists).Select(Therapist),
        ],
        ["patients.csv"] =
        [
            "mrn,last_name,first_name,birth_date,sex_code,address_line1,city,state,zip,phone",
            $"{Mrn},Model,Robin,1951-05-17,F,2 Model Street,Providence,RI,02903,4015550101",
        ],
        ["diagnoses.csv"] = ["patient,code,rank,onset_on", $"{Mrn},F33.1,1,{Text(_enrolled.AddYears(-1))}", $"{Mrn},F41.1,2,{Text(_enrolled.AddYears(-1))}"],
        ["consents.csv"] =
        [
            "patient,kind,given_at,method,obtained_by,billing_practitioner,given_by,items,text_version",
            $"{Mrn},Bhi,{Text(_enrolled)} 08:30:00,Verbal,T0001,MD,Self,1 2 3 4,2026-01",
        ],
        ["scales.csv"] =
        [
            "patient,scale,total,completed_on,is_primary",
            $"{Mrn},PHQ-9,19,{Text(_enrolled.AddDays(1))},yes",
            $"{Mrn},PHQ-9,12,{Text(month.FirstDay.AddDays(1))},yes",
        ],
        ["plans.csv"] =
            ["patient,version,created_on,signed_on,signed_by,reviewed_on", $"{Mrn},1,{Text(_enrolled)},{Text(_enrolled)},T0001,{Text(month.FirstDay)}"],
        ["visits.csv"] =
            ["patient,date,code,practitioner,start,end", $"{Mrn},{Text(_enrolled)},99214,MD,,", $"{Mrn},{Text(month.FirstDay)},99214,MD,,"],
        ["enrollments.csv"] =
        [
            "patient,location,code,billing_practitioner,designated_member,from,face_to_face_attested",
            $"{Mrn},MAIN,99484,MD,T0001,{Text(_enrolled)},yes",
        ],
        ["entries.csv"] = ["ref,patient,staff,start,end,activity,source,note,created_at,attested", .. Enumerable.Range(0, entries).Select(Entry)],
        ["payers.csv"] = ["code,name,kind", "MEDICARE,Medicare Part B,MedicareB"],
        ["coverages.csv"] = ["patient,payer,rank,from,member_id", $"{Mrn},MEDICARE,1,{Text(_enrolled.AddYears(-1))},1EG4TE5MK73"],
        ["payer_enrollments.csv"] = ["practitioner,payer,from", $"MD,MEDICARE,{Text(_enrolled.AddYears(-1))}"],
        ["fees.csv"] = ["code,amount,effective_from", $"99484,95.00,{Text(_enrolled.AddYears(-1))}"],
    }.ToDictionary(file => file.Key, Func<Stream> (file) => () => new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', file.Value) + '\n')));

    private string Therapist(int number) =>
        $"T{number:0000},Therapist,Number {number},LCSW,{Npi(number)},1041C0700X,RI{number:00000},RI,{Text(_enrolled.AddYears(-2))}";

    private string Entry(int number)
    {
        var start = month.FirstDay.ToDateTime(new TimeOnly(15, 0)).AddMinutes(10 * number);
        var end = start.AddSeconds(PatientCopies.EntryLength);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"TEMPLATE-{number},{Mrn},T0001,{start:s}Z,{end:s}Z,{Activities[number % Activities.Length]},Timer,Spoke with the team,{end.AddMinutes(1):s}Z,yes");
    }

    private static string Npi(int number) =>
        Enumerable.Range(0, 10).Select(check => $"19{number:0000000}{check}").Single(Kernel.Npi.IsValid);

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
