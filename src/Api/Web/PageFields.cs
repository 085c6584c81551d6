using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Web;

/// <summary>Where on a page an error of a command belongs: which bound property answers to the command's property.</summary>
internal sealed class PageFields
{
    private static readonly ConcurrentDictionary<Type, PageFields> Known = new();

    private readonly Dictionary<string, string> _keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _order = [];
    private readonly HashSet<string> _rows = new(StringComparer.OrdinalIgnoreCase);

    private PageFields(Type page)
    {
        var whole = page.GetCustomAttribute<BindPropertiesAttribute>() is not null;
        foreach (var property in page.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.CanWrite && (whole || property.GetCustomAttribute<BindPropertyAttribute>() is not null))
            {
                Add(property, "");
            }
        }
    }

    public static PageFields Of(PageModel page) => Known.GetOrAdd(page.GetType(), type => new PageFields(type));

    /// <summary>The key in the model state; "" (the summary alone) where the page has no such field.</summary>
    public string KeyFor(string? property)
    {
        var path = property ?? "";
        return _keys.GetValueOrDefault(path) ?? Row(path) ?? _keys.GetValueOrDefault(LastSegment(path)) ?? "";
    }

    /// <summary>Where a key stands on the page: the model declares its fields in the order in which the page asks.</summary>
    public int OrderOf(string key)
    {
        for (var part = key; part.Length > 0; part = part[..Math.Max(0, part.LastIndexOfAny(['.', '[']))])
        {
            var index = _order.IndexOf(part);
            if (index >= 0)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>"Needs[2].Score" and "Command.Score" both end in "Score"; "Codes[1]" in "Codes".</summary>
    public static string LastSegment(string path)
    {
        var segment = path[(path.LastIndexOf('.') + 1)..];
        var index = segment.IndexOf('[', StringComparison.Ordinal);
        return index > 0 ? segment[..index] : segment;
    }

    /// <summary>"Times[1].From" itself, where the page asks for rows of such fields.</summary>
    private string? Row(string path) =>
        path.IndexOf('[', StringComparison.Ordinal) is var open and > 0 && path.IndexOf("].", StringComparison.Ordinal) is var close and > 0
        && _rows.Contains($"{path[..open]}.{path[(close + 2)..]}")
            ? path
            : null;

    private void Add(PropertyInfo property, string prefix)
    {
        var key = prefix + property.Name;
        _order.Add(key);
        if (property.PropertyType is { IsGenericType: true } list && list.GetGenericTypeDefinition() == typeof(List<>) && IsGroup(list.GetGenericArguments()[0]))
        {
            _rows.UnionWith(list.GetGenericArguments()[0].GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(field => $"{key}.{field.Name}"));
        }

        foreach (var name in (string[])[key, property.Name, .. property.GetCustomAttribute<ErrorsOfAttribute>()?.Properties ?? []])
        {
            _keys.TryAdd(name, key);
        }

        if (prefix.Length == 0 && IsGroup(property.PropertyType))
        {
            foreach (var inner in property.PropertyType.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(inner => inner.CanWrite))
            {
                Add(inner, $"{key}.");
            }
        }
    }

    /// <summary>A class of our own that groups fields, and is not itself one field (a date in three parts).</summary>
    private static bool IsGroup(Type type) =>
        type.IsClass && type.Namespace?.StartsWith("CaseManagement.", StringComparison.Ordinal) == true && !typeof(DateParts).IsAssignableFrom(type);
}
