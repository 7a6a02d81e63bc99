using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.Requests;

namespace PracticeSuite.Web.Live;

/// <summary>What was added to single entries of a chart, or refused with the patient's statement, for the page on which the entries stand (P-149).</summary>
public sealed class EntryAmendments(IOperations operations)
{
    private ILookup<string, AmendmentDto> _all = Array.Empty<AmendmentDto>().ToLookup(one => "");

    public IEnumerable<AmendmentDto> this[Guid entry] => _all[entry.ToString()];

    /// <param name="part">As the record names it.</param>
    public async Task LoadAsync(Guid patientId, string part)
    {
        var all = await operations.RunAsync<IAccess, bool>((access, _) => Task.FromResult(access.May(PrivacyPermissions.Requests.View)))
            ? await operations.RunAsync<IAmendmentAppService, IReadOnlyList<AmendmentDto>>((amendments, ct) => amendments.GetOfPatientAsync(patientId, ct))
            : [];
        _all = all.Where(one => one.Part == part && one.State is RequestState.Granted or RequestState.Denied).OrderBy(one => one.ClosedOn).ToLookup(one => one.ItemId ?? "");
    }
}
