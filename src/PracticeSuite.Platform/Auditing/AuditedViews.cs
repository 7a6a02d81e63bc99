using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace PracticeSuite.Platform.Auditing;

/// <summary>
/// What an answer shows of patients, found in the answer itself, so that no service can forget to say it: whatever has a <c>PatientId</c>,
/// or is a patient (an <c>Id</c> and an <c>Mrn</c>), or names several in <c>Patients</c>, alone, in a list, or in a page of a list.
/// </summary>
internal static class AuditedViews
{
    private static readonly ConcurrentDictionary<Type, Shape> Shapes = [];

    /// <summary>One event for an answer, or none where it shows no patient. One thing about several patients was seen of each of them.</summary>
    public static IReadOnlyList<AuditEvent> Of(object? answer)
    {
        var seen = Seen(answer, parts: true).ToList();
        if (seen.Count == 0)
            return [];
        var first = seen[0];
        if (seen.Count == 1 || (first.Id is not null && seen.TrueForAll(one => (one.Type, one.Id) == (first.Type, first.Id))))
            return [.. seen.DistinctBy(one => one.Patient).Select(one => new AuditEvent(AuditAction.View, one.Type, one.Id) { PatientId = one.Patient, ObjectVersion = one.Version })];
        return
        [
            seen.TrueForAll(one => one.Patient == first.Patient)
                ? new AuditEvent(AuditAction.View, first.Type) { PatientId = first.Patient, ItemCount = seen.Count }
                : new AuditEvent(AuditAction.Search, first.Type) { ItemCount = seen.Count },
        ];
    }

    private static IEnumerable<SeenObject> Seen(object? shown, bool parts) => shown switch
    {
        null or string => [],
        IDictionary named => Seen(named.Values, parts),
        IEnumerable many => many.Cast<object?>().SelectMany(one => Seen(one, parts)),
        _ => SeenIn(shown, Shape.Of(shown), parts),
    };

    private static IEnumerable<SeenObject> SeenIn(object shown, Shape shape, bool parts)
    {
        var patients = shape.PatientsOf(shown);
        if (patients.Count > 0)
            return patients.Select(patient => new SeenObject(shape.Name, shape.IdOf(shown), patient, shape.VersionOf(shown)));
        return parts ? shape.PartsOf(shown).SelectMany(part => Seen(part, parts: false)) : [];
    }

    private sealed record SeenObject(string Type, string? Id, Guid Patient, int? Version);

    private sealed class Shape
    {
        private readonly PropertyInfo? _patient;
        private readonly PropertyInfo? _several;
        private readonly PropertyInfo? _id;
        private readonly PropertyInfo? _version;
        private readonly IReadOnlyList<PropertyInfo> _parts;

        public Shape(Type type)
        {
            Name = type.Name.EndsWith("Dto", StringComparison.Ordinal) ? type.Name[..^3] : type.Name;
            _id = Property(type, "Id");
            _version = Property(type, "Version");
            _patient = Property(type, "PatientId") ?? (Property(type, "Mrn") is null ? null : _id);
            _several = Property(type, "Patients") is { } many && _id is not null && many.PropertyType.IsAssignableTo(typeof(IEnumerable)) ? many : null;
            _parts = type.Namespace?.StartsWith("PracticeSuite", StringComparison.Ordinal) == true
                ? [.. type.GetProperties().Where(part => part.GetIndexParameters().Length == 0 && part.PropertyType is { IsValueType: false } && part.PropertyType != typeof(string))]
                : [];
        }

        public string Name { get; }

        public static Shape Of(object shown) => Shapes.GetOrAdd(shown.GetType(), type => new Shape(type));

        public List<Guid> PatientsOf(object shown)
        {
            var found = new List<Guid>();
            foreach (var one in _several?.GetValue(shown) as IEnumerable ?? Array.Empty<object>())
            {
                if (one is not null && Of(one)._patient?.GetValue(one) is Guid named)
                    found.Add(named);
            }

            if (found.Count == 0 && _patient?.GetValue(shown) is Guid patient)
                found.Add(patient);
            return found;
        }

        public string? IdOf(object shown) => _id?.GetValue(shown)?.ToString();

        public int? VersionOf(object shown) => _version?.GetValue(shown) as int?;

        public IEnumerable<object?> PartsOf(object shown) => _parts.Select(part => part.GetValue(shown));

        private static PropertyInfo? Property(Type type, string name) =>
            type.GetProperty(name, BindingFlags.Public | BindingFlags.Instance) is { } property && property.GetIndexParameters().Length == 0 ? property : null;
    }
}
