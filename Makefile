# Two commands matter: `make kaart` (a first map) and `make test`. Each installs what is missing, once.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PROGRAM := .build/release/hitte-eenzaamheid
SCRATCH_SANITIZED := .build-asan
# How often `make faults` kills a run.
KILLS ?= 200

.PHONY: help packages build kaart test lint format benchmark dekking referees browser fuzz fuzz-parsers voorbeeld library sanitize faults faults-kort replayed-services deb clean

help:
	@echo "make kaart      bouw het programma en maak de kaarten van het voorbeeld in Output/voorbeeld"
	@echo "make test       alle tests"
	@echo "make referees   reken de uitkomsten na met onafhankelijke programma's (Python)"
	@echo "make browser    gebruik het rapport in een browser, met muis, toetsenbord en vinger (Chromium)"
	@echo "make library    het voorbeeldpakket van de bibliotheek en haar documentatie (DocC); na make test"
	@echo "make faults     breek runs af, maak de schijf vol, verander invoer: blijven eerdere uitkomsten heel?"
	@echo "make faults-kort  hetzelfde in ongeveer een minuut"
	@echo "make deb        maak een Debian-pakket, met de Swift-bibliotheken erin"
	@echo "make fuzz       beschadigde bestanden door het programma (make fuzz-parsers: elke lezer, met libFuzzer)"
	@echo "make lint       controleer de opmaak van de code (swift format)"
	@echo "make benchmark  snelheid en geheugen op een land van landelijke grootte"
	@echo "make dekking    ga na hoe vaak het interval van de rang de ware rang bevat (docs/dekking.md)"
	@echo "make voorbeeld  maak GeoData/voorbeeld opnieuw uit zijn zaad"

packages:
	@.ci/packages

build: packages
	@echo "== Bouwen (de eerste keer enkele minuten)"
	@swift build -c release --product hitte-eenzaamheid \
	  || { echo "STAP MISLUKT: bouwen van het programma (swift build)" >&2; exit 1; }

kaart: build
	@echo "== Kaart van het voorbeeld"
	@$(PROGRAM) kaart \
	  || { echo "STAP MISLUKT: kaart van het voorbeeld" >&2; exit 1; }

# The tests of the program run the one that users get, built for release; all other tests are built for debugging.
test: build
	@echo "== Tests"
	@swift build --build-tests \
	  || { echo "STAP MISLUKT: bouwen van de tests (swift build --build-tests)" >&2; exit 1; }
	@HITTE_PROGRAM="$(CURDIR)/$(PROGRAM)" swift test --disable-xctest \
	  || { echo "STAP MISLUKT: tests (swift test)" >&2; exit 1; }

referees: build
	@.ci/referees

browser: build
	@.ci/browser

library: packages
	@.ci/library

sanitize: packages
	@.ci/sanitize

replayed-services: build
	@swift build -c release --product replay-services >/dev/null \
	  || { echo "STAP MISLUKT: bouwen van de nagespeelde diensten (swift build)" >&2; exit 1; }

faults: replayed-services
	@python3 Tests/Faults/faults.py --kills $(KILLS)

faults-kort: replayed-services
	@python3 Tests/Faults/faults.py --short

deb: packages
	@Packaging/build-deb

fuzz: build
	@.ci/fuzz

fuzz-parsers: packages
	@.ci/fuzz parsers

lint:
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

format:
	@swift format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks

voorbeeld: packages
	@swift run -c release maak-voorbeeld

dekking: packages
	@swift build -c release --product CoverageStudy >/dev/null \
	  || { echo "STAP MISLUKT: bouwen van de dekkingsstudie (swift build)" >&2; exit 1; }
	@.build/release/CoverageStudy

benchmark: build
	@swift build -c release --product cluster-timing \
	  || { echo "STAP MISLUKT: bouwen van de meting van clusters (swift build)" >&2; exit 1; }
	@$(MAKE) --no-print-directory -C Benchmarks

clean:
	rm -rf .build .build-fuzz .build-tsan $(SCRATCH_SANITIZED)
