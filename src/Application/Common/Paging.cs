using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using CaseManagement.Domain.Referrals;
using FluentValidation;

namespace CaseManagement.Application.Common;

/// <summary>One page of a list, and where the next one begins; null on the last.</summary>
public sealed record ListPage<TItem>(IReadOnlyList<TItem> Items, string? Next)
{
    /// <summary>How many there are on all pages; only where it is asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Total { get; init; }
}

/// <summary>The last row of a page: the instant that the list is sorted by, where it has one, and its id. It carries nothing else.</summary>
public sealed record PageCursor(DateTime? AtUtc, Guid Id)
{
    public override string ToString() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{AtUtc?.Ticks}.{Id:N}"));

    /// <summary>Null for nothing and for nonsense; <see cref="CursorRules.Cursor{T}"/> tells the two apart.</summary>
    public static PageCursor? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text) || text.Length > 100 || !Base64Url.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        if (parts.Length != 2 || !Guid.TryParseExact(parts[1], "N", out var id))
        {
            return null;
        }

        if (parts[0].Length == 0)
        {
            return new PageCursor(null, id);
        }

        return long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? new PageCursor(new DateTime(ticks, DateTimeKind.Utc), id)
            : null;
    }
}

internal static class CursorRules
{
    public const int LargestPage = 200;

    public static IRuleBuilderOptions<T, string?> Cursor<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(text => string.IsNullOrEmpty(text) || PageCursor.Parse(text) is not null)
            .WithErrorCode(FaultCode.Type)
            .WithMessage("Start again from the first page");

    public static IRuleBuilderOptions<T, int> PageSize<T>(this IRuleBuilder<T, int> rule) =>
        rule.InclusiveBetween(1, LargestPage).WithMessage($"Ask for 1 to {LargestPage} at a time");
}
