"""The reference client of the Model Context Protocol."""

import asyncio
import json

from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

CALLS = {
    "search": {"text": "kesker"},
    "screen": {"name": ["Kesker Works"]},
    "show": {"entity": "K"},
    "owners": {"entity": "K"},
    "holdings": {"entity": "H"},
    "paths": {"from": "P", "to": "H"},
    "flag": {"entity": ["K"], "regime": ["uk"]},
    "why": {"entity": "K", "regime": ["uk"]},
    "claims": {"entity": "K"},
    "regimes": {"regime": ["uk"]},
    "diagram": {"entity": ["K"]},
}


async def ask(report, program, graph):
    parameters = StdioServerParameters(
        command=program, args=["mcp", str(graph)], env={"CORDON_TODAY": "2026-11-22"}
    )
    async with stdio_client(parameters) as (reading, writing):
        async with ClientSession(reading, writing) as session:
            await session.initialize()
            listed = {tool.name for tool in (await session.list_tools()).tools}
            report.check("every tool is listed", listed == set(CALLS), listed ^ set(CALLS))
            for name, options in CALLS.items():
                answer = await session.call_tool(name, options)
                failed = getattr(answer, "is_error", getattr(answer, "isError", None))
                first = answer.content[0]
                fits = first.type == "image" if name == "diagram" else bool(json.loads(first.text))
                report.check(f"tool {name}", not failed and fits, first)


def run(report, Server, arguments, graph):
    asyncio.run(asyncio.wait_for(ask(report, arguments.program, graph), 120))
