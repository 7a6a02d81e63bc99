using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Live;

/// <summary>Names for ids on the pages of one circuit; each is asked for once.</summary>
public sealed class PatientNames(IOperations operations)
{
    private readonly Dictionary<Guid, PatientName> _known = [];

    public string this[Guid patientId] => _known.TryGetValue(patientId, out var name) ? name.ListName : "";

    public async Task<string> OfAsync(Guid patientId)
    {
        await LearnAsync([patientId]);
        return this[patientId];
    }

    /// <summary>Null where there is none, or whoever asks may not know.</summary>
    public async Task<PatientName?> FindAsync(Guid patientId)
    {
        await LearnAsync([patientId]);
        return _known.GetValueOrDefault(patientId);
    }

    public async Task LearnAsync(IEnumerable<Guid> patientIds)
    {
        var unknown = patientIds.Distinct().Where(id => !_known.ContainsKey(id)).ToList();
        if (unknown.Count == 0)
            return;
        var names = await operations.RunAsync<IPatientDirectory, IReadOnlyDictionary<Guid, PatientName>>(
            (patients, ct) => patients.GetNamesAsync(unknown, ct));
        foreach (var (id, name) in names)
            _known[id] = name;
    }
}
